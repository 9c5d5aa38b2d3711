import data from '../../data/metrics.json' with { type: 'json' };

/** A thing that reports count, or say. */
export interface Metric {
  readonly id: string;
  /** As it completes "does not say …". */
  readonly question: string;
  /** The words for the thing counted, in small letters; none for what is not counted: `dates` and `place`. */
  readonly phrases: readonly string[];
}

/** Every metric that is known. */
export const metrics: readonly Metric[] = data.metrics;

/** Words between a figure and the thing counted that leave the thing what it is: "83 different countries". */
export const neutralWords: ReadonlySet<string> = new Set(data.neutralWords);

/** Figures that no reader doubts, such as "17 goals", in small letters. */
export const wellKnown: ReadonlySet<string> = new Set(data.wellKnown);

/** The metric of this id; undefined where none is known. */
export function metric(id: string): Metric | undefined {
  return metrics.find((known) => known.id === id);
}

const phrases: ReadonlyMap<string, { readonly words: readonly string[]; readonly metric: string }[]> = phrasesByFirstWord();

/**
 * The metric whose phrase begins at `words[index]`, the longest one, and how many words that phrase has.
 * `words` are in small letters and hold signs such as commas as words of their own.
 */
export function metricAt(words: (index: number) => string | undefined, index: number): { metric: string; length: number } | undefined {
  const first = words(index);
  const found = first === undefined ? undefined : phrases.get(first)?.find((phrase) => phrase.words.every((word, at) => words(index + at) === word));
  return found && { metric: found.metric, length: found.words.length };
}

function phrasesByFirstWord(): Map<string, { words: string[]; metric: string }[]> {
  const byFirst = new Map<string, { words: string[]; metric: string }[]>();
  for (const { id, phrases } of metrics) {
    for (const phrase of phrases) {
      const words = phrase.match(/[^\s,]+|,/g) ?? [];
      const first = words[0]!;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, metric: id }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

import type { Span } from '../markdown/index.ts';
import type { Passage } from './passage.ts';
import type { Statistic } from './statistic.ts';

/** Words with which a sentence speaks of another year than that of its report, of several, or of one to come. */
const elsewhen = new RegExp(
  [
    String.raw`\b(?:last|previous|preceding|prior|past|next|coming|following|earlier|other|all|each|every) (?:\w+ )?(?:years?|months?|decades?|meetings?|editions?|forums?|events?|summits?|occasions?)\b`,
    String.raw`\b(?:years?|months?|decades?) (?:ago|earlier|before|to come)\b`,
    String.raw`\b(?:will|shall|would|should|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|annually|per year|a year|over the years|cumulative(?:ly)?)\b`,
  ].join('|'),
  'i',
);

/** A figure with the time of which it speaks, and its sentence in the text of its passage. */
export interface Timed {
  readonly statistic: Statistic;
  /** The time that it names; else the year of its report, where nothing in its sentence speaks of another time. Undefined where that cannot be told. */
  readonly time: string | undefined;
  readonly sentence: Span;
}

/** The times of which the figures of a block speak, in its order. `year`: that of the report. */
export function* timed(statistics: readonly Statistic[], year: number | undefined): Iterable<Timed> {
  for (const { sentence, figures } of bySentence(statistics)) {
    const silent = year !== undefined && figures.some(({ asOf }) => asOf === undefined) && speaksOf(year, sentence, figures) ? String(year) : undefined;
    for (const statistic of figures) yield { statistic, time: statistic.asOf ?? silent, sentence };
  }
}

/** Whether nothing in a sentence speaks of another year. */
function speaksOf(year: number, { start, end }: Span, figures: readonly Statistic[]): boolean {
  const words = figures[0]!.passage.text.slice(start, end);
  if (elsewhen.test(words)) return false;
  // A year that dates another figure does not date these: "from 43 at the end of 2015 to 97".
  const taken = new Set([String(year), ...figures.map(({ asOf }) => asOf?.slice(0, 4))]);
  let next = 0;
  for (const named of words.matchAll(/(?<![\d.,])(?:19|20)\d\d(?!\d| Agenda)/g)) {
    const at = start + named.index;
    while (next < figures.length && figures[next]!.span.end <= at) next++;
    const counts = next < figures.length && figures[next]!.span.start <= at;
    if (!counts && !taken.has(named[0])) return false;
  }
  return true;
}

function* bySentence(statistics: readonly Statistic[]): Iterable<{ sentence: Span; figures: Statistic[] }> {
  let passage: Passage | undefined;
  let index = 0;
  let group: { sentence: Span; figures: Statistic[] } | undefined;
  for (const statistic of statistics) {
    if (statistic.passage !== passage) index = 0;
    const sentences = statistic.passage.sentences;
    while (index < sentences.length - 1 && sentences[index]!.end < statistic.span.end) index++;
    const sentence = sentences[index] ?? { start: 0, end: statistic.passage.text.length };
    if (group && passage === statistic.passage && group.sentence.start === sentence.start) {
      group.figures.push(statistic);
    } else {
      if (group) yield group;
      group = { sentence, figures: [statistic] };
    }
    passage = statistic.passage;
  }
  if (group) yield group;
}

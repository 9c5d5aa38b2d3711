/** Says a message in another language; one that it does not know stays as it is. */
export type Say = (message: string) => string;

/** English, as it is written. */
export const asWritten: Say = (message) => message;

interface Pattern {
  /** What stands between the places `{0}`, `{1}` …; one more than there are places. */
  readonly literals: readonly string[];
  readonly places: readonly number[];
  readonly translation: string;
}

/**
 * Rules write whole sentences, and know no other language. So their sentences are recognized by what stands between the
 * words that they quote, only where they are shown.
 * @param words English with places `{0}`, `{1}` …, and how another language says it
 * @param language writes the numbers: `fr`
 */
export function translator(words: Readonly<Record<string, string>>, language: string): Say {
  const patterns = Object.entries(words).map(([english, translation]) => patternOf(english, translation));
  // Of two that fit, the one with more words of its own is meant: first of all one without places.
  const whole = new Map(patterns.flatMap(({ literals, places, translation }) => (places.length === 0 ? [[literals[0]!, translation] as const] : [])));
  const placed = patterns.filter(({ places }) => places.length > 0).sort((one, other) => weight(other) - weight(one));
  const say: Say = (message) => {
    const known = whole.get(message);
    if (known !== undefined) return known;
    for (const pattern of placed) {
      const values = valuesIn(message, pattern);
      if (values) return pattern.translation.replaceAll(/\{(\d)\}/g, (_, place: string) => values.get(Number(place)) ?? '');
    }
    return message;
  };
  return say;

  function valuesIn(message: string, { literals, places }: Pattern): ReadonlyMap<number, string> | undefined {
    const first = literals[0]!;
    const last = literals.at(-1)!;
    if (!message.startsWith(first) || !message.endsWith(last)) return undefined;
    const end = message.length - last.length;
    const values = new Map<number, string>();
    let at = first.length;
    for (const [index, place] of places.entries()) {
      const next = index + 1 === places.length ? end : message.indexOf(literals[index + 1]!, at);
      if (next < at || next > end) return undefined;
      values.set(place, inLanguage(message.slice(at, next), literals[index]!.endsWith('“')));
      at = next + literals[index + 1]!.length;
    }
    return values;
  }

  function inLanguage(value: string, quoted: boolean): string {
    // What the author wrote stays so; what was counted is written as the language writes it.
    if (quoted) return value;
    if (!/^[\d,.+ -]+$/.test(value)) return say(value);
    return value.replaceAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g, (number) => Number(number.replaceAll(',', '')).toLocaleString(language));
  }
}

function patternOf(english: string, translation: string): Pattern {
  return { literals: english.split(/\{\d\}/), places: Array.from(english.matchAll(/\{(\d)\}/g), ([, place]) => Number(place)), translation };
}

function weight({ literals }: Pattern): number {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}

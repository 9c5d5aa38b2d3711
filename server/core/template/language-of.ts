const common: Readonly<Record<string, string>> = {
  en: 'the of and to in for with on was were that by from has have this as its which are',
  fr: 'le la les des du et dans pour sur avec une est sont par aux qui que ont été plus',
  es: 'el la los las del y en para con una es son por al que se han sido más como',
};
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const latin = /\p{Script=Latin}/gu;

/** The language of a text among the six of the United Nations, as a BCP 47 tag; undefined where it is not clear. */
export function languageOf(text: string): string | undefined {
  // The middle of a report is its text; titles and addresses stand elsewhere.
  const start = Math.max(0, Math.floor(text.length / 2) - 10_000);
  const sample = text.slice(start, start + 20_000);
  const letters = count(sample, latin);
  for (const [language, script] of scripts) if (count(sample, script) > letters) return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(common).map(([language, list]) => {
    const known = new Set(list.split(' '));
    return { language, share: words.filter((word) => known.has(word)).length / Math.max(1, words.length) };
  });
  const [best, second] = scores.sort((a, b) => b.share - a.share);
  return words.length >= 20 && best!.share > 0.12 && best!.share > 1.5 * second!.share ? best!.language : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

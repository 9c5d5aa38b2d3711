import { numberedEvents } from '../knowledge/numbered-events.ts';
import { sentenceAt, type Context, type Statistic } from '../report/index.ts';

const otherTime = /\b(?:last year|previous|year before|a year earlier|the preceding)\b/i;
const igf = /\b(\d{1,2})(?:st|nd|rd|th) (?:annual )?(?:meeting of the )?IGF\b/g;
/** So many characters on each side can say which year a figure belongs to. */
const window = 400;

/** The year of a figure: as its words say, else that of the report; undefined where its sentence speaks of another one too. */
export function yearOf({ asOf, passage, span }: Statistic, { year }: Context): number | undefined {
  if (asOf !== undefined) return Number(asOf.slice(0, 4));
  const sentence = passage.sentences[sentenceAt(passage, span.start)];
  if (!sentence) return year;
  const text = passage.text.slice(Math.max(sentence.start, span.start - window), Math.min(sentence.end, span.end + window));
  if (otherTime.test(text)) return undefined;
  const named = [...text.matchAll(/\b((?:19|20)\d\d)\b(?! Agenda)/g)].map((match) => Number(match[1])).filter((value) => value !== 2000 && value !== 2030);
  const before = numberedEvents.find(({ id }) => id === 'igf')?.before ?? 0;
  for (const match of text.matchAll(igf)) named.push(before + Number(match[1]));
  return named.every((other) => other === year) ? year : undefined;
}

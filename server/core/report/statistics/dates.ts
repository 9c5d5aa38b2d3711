import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../passage.ts';
import { daysIn, monthOf } from './months.ts';
import { tokensOf, type Token } from './tokens.ts';
import { stops } from './vocabulary.ts';

/** A day, or days that follow each other; `year` where the text names it. */
export interface DateRange {
  /** In the passage's text. */
  readonly span: Span;
  readonly first: Day;
  /** Equal to `first` for a single day. */
  readonly last: Day;
}

export interface Day {
  readonly year?: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** A date among tokens; the indexes count tokens, `to` is after the last one. */
export interface DateTokens {
  readonly from: number;
  readonly to: number;
  readonly first: Day;
  readonly last: Day;
}

const weekdays = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The dates of a passage that name a day and a month. */
export function datesIn(passage: Passage): DateRange[] {
  return rangesIn(passage, exists);
}

/** The same, with days that no calendar has: "31 June". */
export function datesWrittenIn(passage: Passage): DateRange[] {
  return rangesIn(passage, () => true);
}

/** Whether a calendar has a day; 29 February where no year is named. */
export function exists({ year, month, day }: Day): boolean {
  return day <= daysIn(month, year);
}

function rangesIn(passage: Passage, taken: (day: Day) => boolean): DateRange[] {
  const { text } = passage;
  return passage.sentences.flatMap((sentence) => {
    if (!mayHoldDate(text.slice(sentence.start, sentence.end))) return [];
    const tokens = tokensOf(text, sentence);
    return datesAmong(tokens, taken).map(({ from, to, first, last }) => ({
      span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
      first,
      last,
    }));
  });
}

/** A quick look, so that most sentences need no other. */
export function mayHoldDate(text: string): boolean {
  return /\d/.test(text) && /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d-\d\d-\d/i.test(text);
}

/** The dates among the tokens, in order, without overlap; of days that are `taken` for such. */
export function datesAmong(tokens: readonly Token[], taken: (day: Day) => boolean = exists): DateTokens[] {
  const dates: DateTokens[] = [];
  for (let index = 0; index < tokens.length; index++) {
    // A date begins with a digit, the name of a month, or "the" before its day.
    const first = tokens[index]!.text.charCodeAt(0);
    if (!((first >= 48 && first <= 57) || (first >= 65 && first <= 90) || tokens[index]!.small === 'the')) continue;
    const found = iso(tokens, index) ?? dayFirst(tokens, index) ?? monthFirst(tokens, index);
    if (!found || !taken(found.first) || !taken(found.last)) continue;
    dates.push(found);
    index = found.to - 1;
  }
  return dates;
}

/** Whether a date begins among the tokens of a figure; `dates` holds where dates begin. */
export function startsWithin(dates: ReadonlyMap<number, number>, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let index = from; dates.size > 0 && index < to; index++) if (dates.has(index)) return true;
  return false;
}

/** "2015-12-31". */
function iso(tokens: readonly Token[], index: number): DateTokens | undefined {
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(tokens[index]!.text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return { from: index, to: index + 1, first: day, last: day };
}

/** "18 to 21 December 2017", "6 to 9 of December", "30 October to 2 November 2006", "25 November". */
function dayFirst(tokens: readonly Token[], index: number): DateTokens | undefined {
  const first = daysAt(tokens, index);
  if (!first) return undefined;
  let at = first.to;
  let firstMonth = monthAt(tokens, at);
  let last = first.last;
  if (firstMonth === undefined && first.first === first.last) {
    const link = linkAt(tokens, at);
    const second = link === undefined ? undefined : daysAt(tokens, link);
    if (!second || second.first !== second.last) return undefined;
    at = second.to;
    last = second.last;
    firstMonth = monthAt(tokens, at);
  }
  if (firstMonth === undefined) return undefined;
  at = firstMonth.to;
  const firstYear = yearAt(tokens, at);
  if (firstYear) at = firstYear.to;
  let lastMonth = firstMonth.month;
  let year = firstYear?.year;
  if (first.first === last) {
    const link = linkAt(tokens, at);
    const second = link === undefined ? undefined : daysAt(tokens, link);
    const month = second && second.first === second.last ? monthAt(tokens, second.to) : undefined;
    // "On 4 March and 9 June" are two dates.
    if (second && month && tokens[at]!.small !== 'and') {
      const lastYear = yearAt(tokens, month.to);
      [last, lastMonth, at, year] = [second.last, month.month, lastYear?.to ?? month.to, lastYear?.year ?? firstYear?.year];
    }
  }
  return {
    from: index,
    to: at,
    first: dayOf(firstYear?.year ?? year, firstMonth.month, first.first),
    last: dayOf(year, lastMonth, last),
  };
}

/** "December 18–21, 2017", "December 18 to January 2, 2018". */
function monthFirst(tokens: readonly Token[], index: number): DateTokens | undefined {
  const month = monthAt(tokens, index);
  const first = month && month.to > index ? daysAt(tokens, month.to) : undefined;
  if (!month || !first) return undefined;
  let at = first.to;
  let last = first.last;
  let lastMonth = month.month;
  const link = linkAt(tokens, at);
  if (link !== undefined && first.first === first.last) {
    const other = monthAt(tokens, link);
    const second = daysAt(tokens, other?.to ?? link);
    if (second && second.first === second.last && (other || second.last > last)) {
      [last, lastMonth, at] = [second.last, other?.month ?? lastMonth, second.to];
    }
  }
  const comma = tokens[at]?.text === ',' ? at + 1 : at;
  const year = yearAt(tokens, comma);
  const next = tokens[at];
  if (year) at = year.to;
  // "In December 18 sessions were held": a lone number after the month is its day only where no noun follows.
  else if (first.first === last && next?.kind === 'word' && !stops.has(next.small)) return undefined;
  return { from: index, to: at, first: dayOf(year?.year, month.month, first.first), last: dayOf(year?.year, lastMonth, last) };
}

function dayOf(year: number | undefined, month: number, day: number): Day {
  return year === undefined ? { month, day } : { year, month, day };
}

/** One day, or "18–21" written as one; ordinals too. */
function daysAt(tokens: readonly Token[], index: number): { first: number; last: number; to: number } | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (weekdays.test(token.text)) return weekdays.test(tokens[index + 1]?.text ?? '') ? undefined : daysAt(tokens, tokens[index + 1]?.text === ',' ? index + 2 : index + 1);
  if (token.small === 'the') return token.text === 'the' && tokens[index + 1]?.small !== 'the' ? daysAt(tokens, index + 1) : undefined;
  if (token.kind === 'range') return token.high <= 31 && token.affix === '' ? { first: token.value, last: token.high, to: index + 1 } : undefined;
  const match = /^([0-3]?\d)(?:st|nd|rd|th)?$/.exec(token.small);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? { first: day, last: day, to: index + 1 } : undefined;
}

/** "December", "of December", "Dec." */
function monthAt(tokens: readonly Token[], index: number): { month: number; to: number } | undefined {
  const at = tokens[index]?.small === 'of' ? index + 1 : index;
  const month = monthOf(tokens[at]?.text ?? '');
  if (month === undefined) return undefined;
  const stop = tokens[at]!.text.length < 5 && tokens[at + 1]?.text === '.' && tokens[at + 1]!.start === tokens[at]!.end && tokens.length > at + 2;
  return { month, to: at + (stop ? 2 : 1) };
}

function yearAt(tokens: readonly Token[], index: number): { year: number; to: number } | undefined {
  const at = tokens[index]?.small === 'of' ? index + 1 : index;
  const text = tokens[at]?.text ?? '';
  return /^(?:19|20)\d\d$/.test(text) ? { year: Number(text), to: at + 1 } : undefined;
}

/** After "to", "until", "and" or a dash. */
function linkAt(tokens: readonly Token[], index: number): number | undefined {
  const link = tokens[index];
  return link && /^(?:to|until|till|through|and|[-–−‑—])$/.test(link.small) ? index + 1 : undefined;
}

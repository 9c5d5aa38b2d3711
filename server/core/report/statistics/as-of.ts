import { datesAmong, type Day } from './dates.ts';
import { daysIn, monthOf } from './months.ts';
import type { Token } from './tokens.ts';

/** A time at which a figure held; the indexes count tokens, `to` is after the last one. */
export interface AsOf {
  readonly from: number;
  readonly to: number;
  /** "2015", "2015-12", "2015-12-31". */
  readonly date: string;
}

const before = new Set(['as', 'at', 'by', 'in', 'on', 'during', 'for', 'throughout', 'until']);
const vague = new Set(['early', 'late', 'mid', 'the', 'year', 'month', 'in', 'of']);

/** The times named by phrases such as "at the end of 2015", "as of 31 December 2015", "in 2016", in order. */
export function timesAmong(tokens: readonly Token[]): AsOf[] {
  const found: AsOf[] = [];
  const days = new Map(datesAmong(tokens).map((date) => [date.from, date]));
  for (let index = 0; index < tokens.length; index++) {
    const { small, kind } = tokens[index]!;
    if (kind !== 'word' && kind !== 'code') continue;
    // "60 per cent more than in 2015": the figure is that of another time.
    if (tokens[index - 1]?.small === 'than') continue;
    const time = small.startsWith('end-') ? endOfYear(tokens, index) : small === 'end' ? end(tokens, index) : undefined;
    if (time) {
      found.push(time);
      index = time.to - 1;
    } else if (before.has(small)) {
      const at = after(tokens, index + 1);
      const day = days.get(at);
      const plain = day ? { to: day.to, date: write(day.last) } : (month(tokens, at) ?? year(tokens, at));
      if (!plain || plain.date === '') continue;
      found.push({ from: index, ...plain });
      index = plain.to - 1;
    }
  }
  return found;
}

/** "End-2015". */
function endOfYear(tokens: readonly Token[], index: number): AsOf | undefined {
  const match = /^end-((?:19|20)\d\d)$/.exec(tokens[index]!.small);
  return match ? { from: index, to: index + 1, date: `${match[1]!}-12-31` } : undefined;
}

/** "The end of 2015", "the end of December 2015". */
function end(tokens: readonly Token[], index: number): AsOf | undefined {
  const at = after(tokens, index + 1);
  const named = month(tokens, at) ?? year(tokens, at);
  if (!named || at === index + 1) return undefined;
  const [y, m] = named.date.split('-').map(Number) as [number, number | undefined];
  return { from: index, to: named.to, date: m === undefined ? `${y}-12-31` : `${named.date}-${two(daysIn(m, y))}` };
}

/** Past "the", "of", "early". */
function after(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at < index + 3 && vague.has(tokens[at]?.small ?? '')) at++;
  return at;
}

/** "December 2015", "October of 2016". */
function month(tokens: readonly Token[], index: number): { to: number; date: string } | undefined {
  const value = monthOf(tokens[index]?.text ?? '');
  if (value === undefined) return undefined;
  const named = year(tokens, tokens[index + 1]?.small === 'of' ? index + 2 : index + 1);
  return named && { to: named.to, date: `${named.date}-${two(value)}` };
}

/** A year; that of "the 2030 Agenda" is part of a name. */
function year(tokens: readonly Token[], index: number): { to: number; date: string } | undefined {
  if (tokens[index + 1]?.small === 'agenda') return undefined;
  const text = /^(?:mid-)?((?:19|20)\d\d)$/.exec(tokens[index]?.text ?? '')?.[1];
  return text === undefined ? undefined : { to: index + 1, date: text };
}

function write({ year, month, day }: Day): string {
  return year === undefined ? '' : `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

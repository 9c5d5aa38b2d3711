import { magnitudeOf, numberInWords, smallNumberOf } from './number-words.ts';
import type { Token } from './tokens.ts';
import { changes } from './vocabulary.ts';

/** A number, range, share or amount, before it is known what it counts. Indexes are those of tokens. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  /** After its last token. */
  readonly to: number;
  readonly kind: 'number' | 'per cent' | 'money' | 'hole';
  /** In digits, four of them, without a separator: it may be a year. */
  readonly year: boolean;
  /** In words. */
  readonly words: boolean;
  /** What its signs say: "2,000+", "~200". */
  readonly sign: '+' | '~' | '';
  /** For an amount of money, its unit as written. */
  readonly unit?: string;
  /** For "from 37 to 72" where something grew: the figure before the growth. */
  readonly before?: Figure;
}

const parts = new Map([
  ['half', 50], ['halves', 50], ['third', 100 / 3], ['thirds', 100 / 3], ['quarter', 25], ['quarters', 25], ['fourth', 25],
  ['fourths', 25], ['fifth', 20], ['fifths', 20], ['sixth', 100 / 6], ['sixths', 100 / 6], ['tenth', 10], ['tenths', 10],
]);

const vulgar = new Map([['½', [1, 2]], ['⅓', [1, 3]], ['⅔', [2, 3]], ['¼', [1, 4]], ['¾', [3, 4]], ['⅛', [1, 8]]]);

/** Of these a part is no share of what is counted: "half of the year". */
const times = new Set(
  'year years day days decade century month months week weeks session time day hour hour-long meeting its this these decade'.split(' '),
);

/** The figure that begins at a token; undefined where none does. Looks at a bounded number of tokens. */
export function figureAt(tokens: readonly Token[], index: number): Figure | undefined {
  const here = tokens[index];
  if (!here) return undefined;
  if (here.kind === 'hole') return hole(tokens, index);
  if (here.kind === 'currency') return amount(tokens, index);
  return pair(tokens, index) ?? fraction(tokens, index) ?? ratio(tokens, index) ?? upTo(tokens, index, numberAt(tokens, index));
}

function hole(tokens: readonly Token[], index: number): Figure {
  const percent = percentEnd(tokens, index + 1);
  const kind = percent === undefined ? 'hole' : 'per cent';
  return { low: NaN, high: NaN, from: index, to: percent ?? index + 1, kind, year: false, words: false, sign: '' };
}

/** "US$ 3 million". */
function amount(tokens: readonly Token[], index: number): Figure | undefined {
  const number = upTo(tokens, index + 1, numberAt(tokens, index + 1));
  return number && { ...number, from: index, kind: 'money', year: false, unit: tokens[index]!.text };
}

/** "Between 15 and 20", "from 15 to 20"; after a verb of growth two figures. */
function pair(tokens: readonly Token[], index: number): Figure | undefined {
  const word = tokens[index]!.small;
  if (word !== 'between' && word !== 'from') return undefined;
  const first = numberAt(tokens, index + 1);
  const link = first && tokens[first.to];
  if (!first || !link || !(word === 'between' ? link.small === 'and' : link.small === 'to' || isDash(link))) return undefined;
  const second = numberAt(tokens, first.to + 1);
  if (!second || (first.year && second.year)) return undefined;
  const kind = second.kind;
  if (word === 'from' && grows(tokens, index)) return { ...second, before: { ...first, kind } };
  if (second.high <= first.low) return undefined;
  return { ...second, low: first.low, from: index, kind };
}

function grows(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 5); index--) {
    if (changes.has(tokens[index]!.small)) return true;
  }
  return false;
}

/** "Three quarters of", "a third of", "1/3 of", "half of"; not "the second half of the year". */
function fraction(tokens: readonly Token[], index: number): Figure | undefined {
  const here = tokens[index]!.small;
  const joined = here.includes('-') ? here.split('-') : undefined;
  let count = smallNumberOf(here) ?? (here === 'a' || here === 'an' ? 1 : undefined);
  let part: number | undefined;
  let to = index + 2;
  if (here === 'half') {
    if (/^(?:first|second|third|latter|last|other|final|better|next|past|previous|later|earlier)$/.test(tokens[index - 1]?.small ?? '')) return undefined;
    [count, part, to] = [1, 50, index + 1];
  } else if (/^[1-9]\/[1-9]\d?$|^[½⅓⅔¼¾⅛]$/.test(here)) {
    const [over = NaN, under = NaN] = here.length > 1 ? here.split('/').map(Number) : (vulgar.get(here) ?? []);
    [count, part, to] = [over, 100 / under, index + 1];
  } else if (joined?.length === 2) {
    [count, part, to] = [smallNumberOf(joined[0]!), parts.get(joined[1]!), index + 1];
  } else if (count !== undefined) {
    part = parts.get(tokens[index + 1]?.small ?? '');
  }
  if (count === undefined || part === undefined || count * part > 100) return undefined;
  const whole = tokens[to + 1]?.small === 'the' || tokens[to + 1]?.small === 'all' ? tokens[to + 2] : tokens[to + 1];
  if (tokens[to]?.small !== 'of' && !(here === 'half' && tokens[to]?.small === 'the')) return undefined;
  if (!whole || times.has(whole.small) || whole.kind === 'number') return undefined;
  const share = Math.round(count * part * 100) / 100;
  return { low: share, high: share, from: index, to, kind: 'per cent', year: false, words: true, sign: '' };
}

/** "One in three children", "seven out of ten schools". */
function ratio(tokens: readonly Token[], index: number): Figure | undefined {
  const part = numberAt(tokens, index);
  if (!part || part.kind !== 'number' || part.low > 9 || part.low < 1 || tokens[part.to]?.small !== (tokens[part.to + 1]?.small === 'of' ? 'out' : 'in')) return undefined;
  const whole = numberAt(tokens, part.to + (tokens[part.to]!.small === 'out' ? 2 : 1));
  if (!whole || whole.kind !== 'number' || whole.low <= part.low || !(whole.low <= 10 || whole.low === 100) || tokens[whole.to]?.kind !== 'word') return undefined;
  const share = Math.round((part.low / whole.low) * 10000) / 100;
  return { ...part, low: share, high: share, to: whole.to, kind: 'per cent' };
}

/** Goes on from a number to the end of a range: "15 to 20", "ten or twelve", "15 – 20". */
function upTo(tokens: readonly Token[], index: number, first: Figure | undefined): Figure | undefined {
  if (!first) return undefined;
  const link = tokens[first.to];
  if (!link || first.low !== first.high || !(link.small === 'to' || link.small === 'or' || isDash(link))) return first;
  const second = numberAt(tokens, first.to + 1);
  if (!second || second.high <= first.low || second.low !== second.high || (first.year && second.year)) return first;
  // "200 million to 1.2 billion" is a range; "from 37 NRIs to 72" and "10 to 2016" are none.
  if (second.year && !first.year) return first;
  // "From 4,000 in 2020 to 9,500": a year, and no range.
  if (first.year && /^(?:in|by|since|of|for|during)$/.test(tokens[index - 1]?.small ?? '')) return first;
  if (first.kind !== second.kind && first.kind !== 'number') return first;
  return { ...second, low: first.low, from: index, year: false };
}

/** One number in digits or words, with its magnitude and per cent. */
function numberAt(tokens: readonly Token[], index: number): Figure | undefined {
  const here = tokens[index];
  if (!here) return undefined;
  let low: number;
  let high: number;
  let to: number;
  let year = false;
  const words = here.kind === 'word';
  if (here.kind === 'number' || here.kind === 'range') {
    const spaced = here.kind === 'number' ? (spacedDigits(tokens, index) ?? pointedDigits(tokens, index)) : undefined;
    [low, high, to] = spaced ? [spaced.value, spaced.value, spaced.next] : [here.value, here.high, index + 1];
    year = !spaced && /^(?:19|20)\d\d$/.test(here.digits) && here.affix === '';
    if (here.kind === 'range') year = isYear(low) && isYear(high);
    for (let factor = scale(tokens[to]); factor !== undefined; factor = low < 1e9 ? scale(tokens[to]) : undefined) {
      [low, high, to, year] = [low * factor, high * factor, to + 1, false];
    }
  } else if (words) {
    const read = numberInWords((at) => tokens[at]?.small, index);
    if (!read) return undefined;
    [low, high, to] = [read.value, read.value, read.next];
  } else {
    return undefined;
  }
  const last = tokens[to - 1]!;
  // In "2 000+" the last group alone is no number, and has no sign of its own.
  const ending = last.affix !== '' ? last.affix : to > index + 1 && /^\d{3}[%+]$/.test(last.text) ? last.text[3] : '';
  const percent = ending === '%' ? to : percentEnd(tokens, to);
  const sign = here.affix === '~' ? '~' : ending === '+' ? '+' : '';
  const kind = percent === undefined ? 'number' : 'per cent';
  if (percent === undefined) {
    const unit = currencyAfter(tokens, to);
    if (unit !== undefined) return { low, high, from: index, to: unit.to, kind: 'money', year: false, words, sign, unit: unit.written };
  }
  // Products of decimals such as 2.3 million are made whole again.
  return { low: tidy(low), high: tidy(high), from: index, to: percent ?? to, kind, year: year && percent === undefined, words, sign };
}

function tidy(value: number): number {
  return Math.round(value * 10000) / 10000;
}

/** "2 000" or "12 500 000", with spaces of any width. */
function spacedDigits(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test(tokens[index]!.text)) return undefined;
  let value = tokens[index]!.value;
  let next = index + 1;
  for (;;) {
    const group = tokens[next];
    if (!group || !/^\d{3}[%+]?$/.test(group.text)) break;
    if (group.start !== tokens[next - 1]!.end + 1 || next - index > 4) break;
    value = value * 1000 + Number.parseInt(group.text, 10);
    next++;
  }
  return next > index + 1 ? { value, next } : undefined;
}

/** Of these there may be thousandths: "2.125 metres". */
const measures = /^(?:(?:kilo|centi|milli)?met(?:re|er)s|miles|tonnes|tons|hectares|lit(?:re|er)s|points|times|seconds|minutes|hours|days|weeks|months|years|degrees|gbps|mbps|kms|millions|billions)$/;

/** "3.200 participantes": three digits after a point, and things that come whole: thousands, as they are written in Spanish. */
function pointedDigits(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const next = tokens[index + 1];
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(tokens[index]!.text) || next?.kind !== 'word') return undefined;
  if (!next.small.endsWith('s') || next.text.length < 4 || measures.test(next.small) || next.text !== next.small) return undefined;
  return { value: Number(tokens[index]!.text.replace('.', '')), next: index + 1 };
}

function scale(token: Token | undefined): number | undefined {
  if (token?.small === 'hundred') return 100;
  if (token?.small === 'dozen') return 12;
  return magnitudeOf(token?.small ?? '');
}

function percentEnd(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.small;
  const length = word === 'per' && tokens[at + 1]?.small === 'cent' ? 2 : word === '%' || word === 'percent' || word === 'per-cent' ? 1 : 0;
  if (length > 0) return at + length;
  return word === 'percentage' && /^points?$/.test(tokens[at + 1]?.small ?? '') ? at + 2 : undefined;
}

/** "3 million US dollars", "40 Swiss francs". */
function currencyAfter(tokens: readonly Token[], at: number): { to: number; written: string } | undefined {
  const names = /^(?:dollars|euros?|francs|pounds|yen|yuan|rupees|reais)$/;
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index];
    if (!token) return undefined;
    const found = token.kind === 'currency' || names.test(token.small);
    if (found) return { to: index + 1, written: tokens.slice(at, index + 1).map(({ text }) => text).join(' ') };
    if (!/^(?:us|u\.s|united|states|swiss|british|canadian|australian|hong|kong)$/.test(token.small)) return undefined;
  }
  return undefined;
}

function isDash(token: Token): boolean {
  return token.kind === 'sign' && /^[-–−‑]$/.test(token.text);
}

/** Whether a number can be a year of these reports. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1945 && value <= 2100;
}

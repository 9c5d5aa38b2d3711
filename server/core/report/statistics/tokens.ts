import type { Span } from '../../markdown/index.ts';

/** A word, number or sign of a text. */
export interface Token {
  /** `code`: letters or digits joined otherwise than in a word or number, such as "70/125" and "C11". */
  readonly kind: 'word' | 'number' | 'range' | 'currency' | 'hole' | 'code' | 'sign';
  readonly text: string;
  /** In small letters, without a possessive ending. */
  readonly small: string;
  /** In the text. */
  readonly start: number;
  readonly end: number;
  /** For a number; for a range its lower end. */
  readonly value: number;
  /** For a range its upper end; else `value`. */
  readonly high: number;
  /** A number as it was written without its signs: "2,000". */
  readonly digits: string;
  /** What stands at its end: "62%", "2,000+"; or before it: "~200". */
  readonly affix: '%' | '+' | '~' | '';
}

// One alternative for each beginning, and a joiner only between letters or digits, so that no text is read twice.
const token =
  /\{\{[^{}]*\}\}|(?:[A-Z]{1,3})?[$€£¥]|[#@+~≈]?[\p{L}\p{N}\p{M}]+(?:(?:[-‑'’./:,+_@&]|(?<=\d)[–−](?=\d))[\p{L}\p{N}\p{M}]+)*[%+]?|\S/gu;

const plain = /^\d+$/;
const grouped = /^\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?$/;
const decimal = /^\d{1,12}\.\d{1,4}$/;
const numeral = '\\d{1,3}(?:[,\'’]\\d{3})+|\\d{1,9}(?:\\.\\d{1,2})?';
const range = new RegExp(`^(${numeral})%?[-‑–−](${numeral})$`);
const currencies = new Set(['USD', 'EUR', 'CHF', 'GBP', 'JPY', 'CNY', 'INR', 'BRL', 'CAD', 'AUD']);

/** The words, numbers and signs of a span of a text. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const next = new RegExp(token);
  next.lastIndex = span.start;
  for (let match = next.exec(text); match && match.index < span.end; match = next.exec(text)) {
    tokens.push(tokenOf(match[0].slice(0, span.end - match.index), match.index));
  }
  return tokens;
}

/** A note that lost its raised form or its brackets: "forums³", "countries2". */
const glued = /^(\p{L}[\p{Ll}-]{3,}|\p{L}+(?=[²³¹⁰-⁹]))(?:\d{1,2}|[²³¹⁰-⁹]{1,2})$/u;
const word = /^[\p{L}\p{M}]+(?:[-‑'’./][\p{L}\p{M}]+)*$/u;

function tokenOf(written: string, start: number): Token {
  // Most tokens are plain words; they take the shortest way.
  if (isPlainWord(written)) return new Read(currencies.has(written) ? 'currency' : 'word', written, written.toLowerCase(), start);
  const text = glued.exec(written)?.[1] ?? written;
  const first = text[0]!;
  const last = text[text.length - 1]!;
  if (text.length > 2 && text.startsWith('{{')) return new Read('hole', text, text, start);
  if ('$€£¥'.includes(last)) return new Read('currency', text, text, start);
  if (text.length === 1 && !/[\p{L}\p{N}]/u.test(text)) return new Read('sign', text, text, start);
  if (!/\d/.test(text)) {
    const small = text.toLowerCase().replace(/['’]s$/, '');
    return new Read(word.test(small) ? 'word' : 'code', text, small, start);
  }
  const affix = last === '%' || last === '+' ? last : first === '~' || first === '≈' ? '~' : '';
  const digits = affix === '' ? text : affix === '~' ? text.slice(1) : text.slice(0, -1);
  if (plain.test(digits) ? digits.length <= 15 && !/^0\d/.test(digits) : grouped.test(digits) || decimal.test(digits)) {
    const value = numberOf(digits);
    return new Read('number', text, text, start, value, value, digits, affix);
  }
  const ends = range.exec(digits);
  const [low, high] = ends ? [numberOf(ends[1]!), numberOf(ends[2]!)] : [0, 0];
  if (low < high) return new Read('range', text, text, start, low, high, digits, affix);
  return new Read('code', text, text.toLowerCase(), start);
}

/** Tokens are many: one shape of object keeps them small. */
class Read implements Token {
  readonly end: number;
  readonly kind: Token['kind'];
  readonly text: string;
  readonly small: string;
  readonly start: number;
  readonly value: number;
  readonly high: number;
  readonly digits: string;
  readonly affix: Token['affix'];

  constructor(kind: Token['kind'], text: string, small: string, start: number, value = NaN, high = NaN, digits = '', affix: Token['affix'] = '') {
    this.kind = kind;
    this.text = text;
    this.small = small;
    this.start = start;
    this.end = start + text.length;
    this.value = value;
    this.high = high;
    this.digits = digits;
    this.affix = affix;
  }
}

/** Nothing but letters of ASCII. */
function isPlainWord(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[,'’]/g, ''));
}

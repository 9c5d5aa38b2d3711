import type { Span } from '../markdown/index.ts';

/** They end in a full stop that ends no sentence. */
const abbreviations = new Set(
  ('mr mrs ms mx dr prof hon rev gen col capt gov sen rep messrs st mt ft e.g i.e cf viz vs v approx ca c al resp incl excl ' +
    'h.e dept univ u.n ed eds transl est max min avg').split(' '),
);

/** They end no sentence where a number follows: "No. 12", "para. 63", "res. 70/125". */
const beforeNumbers = new Set(
  ('no nos para paras par vol vols art arts res dec doc docs p pp page pages fig figs ch chap sec sect ser fn n nr add corr ' +
    'rev ann app annex tab suppl ann jan feb mar apr jun jul aug sep sept oct nov approx').split(' '),
);

/** After an initial they begin a sentence; anything else is taken for the rest of a name. */
const openers = new Set(
  ('the a an this that these those it its in on at as for from to by with when while where after before during since until ' +
    'he she they we i his her their our there here and but or if although however moreover furthermore also both all each ' +
    'some many most more several other another no not such of under over through within without between among').split(' '),
);

/** Superscript digits after it are the mark of a note that Word left. */
const end = /[.!?…]+["'”’»)\]]*[¹²³⁴-⁹⁰]*/g;

/**
 * The sentences of a text, without the white space between them. `notes` are the places of note calls: where one
 * stands right after a full stop, the sentence ends although no space follows. What holds no word, such as a bracket
 * left after an address, belongs to the sentence before it.
 */
export function sentencesOf(text: string, notes: readonly number[] = []): Span[] {
  const called = new Set(notes);
  const sentences: Span[] = [];
  let start = afterSpace(text, 0);
  const close = (stop: number): void => {
    const before = sentences.at(-1);
    if (before && !/[\p{L}\p{N}]/u.test(text.slice(start, stop))) sentences[sentences.length - 1] = { start: before.start, end: stop };
    else if (stop > start) sentences.push({ start, end: stop });
    start = afterSpace(text, stop);
  };
  for (const match of text.matchAll(end)) {
    const stop = afterNotes(text, match.index + match[0].length, called);
    if (stop <= start || stop >= text.length) continue;
    const next = afterSpace(text, stop);
    if (next === stop && !(called.has(stop) && /\p{Lu}/u.test(text[stop]!))) continue;
    if (next < text.length && endsSentence(text, start, match.index, match[0], next)) close(stop);
  }
  let last = text.length;
  while (last > start && isSpace(text[last - 1])) last--;
  close(last);
  return sentences;
}

/** Past the commas between notes: "grew.[^1], [^2] The" is seen as "grew., The". */
function afterNotes(text: string, stop: number, notes: ReadonlySet<number>): number {
  let at = stop;
  while (notes.has(at) && text[at] === ',') {
    const next = notes.has(at + 1) ? at + 1 : afterSpace(text, at + 1);
    if (!notes.has(next)) break;
    at = next;
  }
  return at;
}

function endsSentence(text: string, start: number, stop: number, sign: string, next: number): boolean {
  const following = text.slice(next, next + 40);
  const first = following.startsWith('{{') ? undefined : /[\p{L}\p{N}]/u.exec(following);
  if (first && /\p{Ll}/u.test(first[0])) return false;
  if (sign[0] !== '.' || sign.startsWith('..')) return true;
  const word = wordBefore(text, start, stop);
  const small = word.toLowerCase();
  // "1. Access", "(a) Access": a number at the beginning is that of a list.
  if (stop - start < 8 && /^\W*(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])$/.test(text.slice(start, stop))) return false;
  if (abbreviations.has(small)) return false;
  if (beforeNumbers.has(small) && /^\W{0,2}(?:\d|[IVXLC]+\b)/.test(following)) return false;
  if (/^(?:\p{Lu}|\p{Lu}\.\p{Lu}|(?:\p{Lu}\.){2,4}\p{Lu})$/u.test(word)) {
    return openers.has(/^\W{0,2}([\p{L}]+)/u.exec(following)?.[1]?.toLowerCase() ?? '');
  }
  return true;
}

/** The word that ends here, with the full stops within it: "e.g". */
function wordBefore(text: string, start: number, stop: number): string {
  const from = Math.max(start, stop - 20);
  return /(?:[\p{L}\p{N}]+\.)*[\p{L}\p{N}]+$/u.exec(text.slice(from, stop))?.[0] ?? '';
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

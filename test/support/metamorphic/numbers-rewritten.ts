import { open } from '../../../server/core/markdown/index.ts';
import { passagesOf } from '../../../server/core/report/passages-of.ts';
import { numbersIn } from '../../../server/core/report/statistics/index.ts';
import { inWords, inDigits } from './number-in-words.ts';
import { piecesReplaced } from './pieces-replaced.ts';

/** The ways in which writers put a whole number, for one that is 2 or more. */
export const writings: Readonly<Record<string, (value: number) => string>> = {
  'with commas': (value) => grouped(value, ','),
  'without separators': (value) => (mayBeYear(value) ? grouped(value, ',') : String(value)),
  'with thin spaces': (value) => grouped(value, '\u2009'),
  'with narrow spaces that hold': (value) => grouped(value, '\u202F'),
  'with spaces that hold': (value) => grouped(value, '\u00A0'),
  'in words': (value) => (value < 1e6 ? inWords(value) : grouped(value, ',')),
};

function grouped(value: number, separator: string): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
}

/** "2024 schools" says something else than "2,024 schools" to some readers; 2000 is so round that it is a count. */
function mayBeYear(value: number): boolean {
  return value >= 1900 && value <= 2100 && value !== 2000;
}

/**
 * A text in which each count of its running text is written in another way, and how many were. Left as they are: what the
 * grammar reads as no count (years, dates, symbols, names), decimals, money, and what stands in links, notes and tables.
 * `spelled`: words became digits, or digits words, so that the text has more or fewer words.
 */
export function numbersRewritten(text: string, write: (value: number) => string): { text: string; count: number; spelled: boolean } {
  const document = open(text);
  const pieces: { start: number; end: number; text: string }[] = [];
  for (const block of document.blocks) {
    const offset = document.offsetOf(block);
    for (const passage of passagesOf(block)) {
      if (passage.kind !== 'paragraph' || passage.within.includes('footnoteDefinition')) continue;
      const linked = passage.marks.flatMap((mark) => (mark.kind === 'link' ? [mark.span] : []));
      for (const sentence of passage.sentences) {
        for (const { number, kind, low } of numbersIn(passage, sentence)) {
          const written = passage.text.slice(number.start, number.end);
          if (kind === 'money' || low < 2 || linked.some(({ start, end }) => start < number.end && number.start < end)) continue;
          if (/\d\s$/.test(passage.text.slice(0, number.start)) || /^[-‑–/\p{L}\p{N}]/u.test(passage.text.slice(number.end))) continue;
          // "30 February" is no date, and no count either.
          if (month.test(passage.text.slice(number.end))) continue;
          // A lost mark of a note, glued to its word, and the number before the address of a note.
          if (!/(?:^|[\s(\[“‘"'–—])$/.test(passage.text.slice(0, number.start)) || (number.start === 0 && !/^\s*\p{L}/u.test(passage.text.slice(number.end)))) continue;
          const source = passage.toSource(number);
          if (block.text.slice(source.start, source.end) !== written) continue;
          const text = rewritten(written, write, number.start === sentence.start);
          if (text !== undefined && text !== written) pieces.push({ start: offset + source.start, end: offset + source.end, text });
        }
      }
    }
  }
  return { text: piecesReplaced(text, pieces), count: pieces.length, spelled: pieces.some((piece) => lettersOf(piece.text) !== lettersOf(text.slice(piece.start, piece.end))) };
}

const month = new RegExp(
  String.raw`^ (?:(?:au|al|et|y) (?:\p{L}+ )?\d{1,2} )?(?:of |de )?(?:January|February|March|April|May|June|July|August|September|October|November|December|` +
    String.raw`janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L})`,
  'u',
);

/** "2,000" or "15 to 20 per cent" or "two thousand" otherwise written; undefined for what cannot be. */
function rewritten(written: string, write: (value: number) => string, opens: boolean): string | undefined {
  const digits = inDigits(written);
  if (!/^(?:(?:between|from) )?\d+(?: million| billion)?\+?(?: (?:to|or|and) \d+(?: million| billion)?)?(?:%| per cent| percent)?$/i.test(digits)) return undefined;
  const result = digits.replace(/\d+/g, (value) => (Number(value) < 2 ? value : write(Number(value))));
  if (/\p{L}[+%]/u.test(result)) return undefined;
  return opens ? result.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : result;
}

function lettersOf(text: string): string {
  return text.replace(/\P{L}/gu, '');
}

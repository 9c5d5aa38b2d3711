import type { Nodes } from 'mdast';
import type { Block, Place } from '../markdown/index.ts';
import type { Facts } from './facts.ts';
import type { Passage } from './passage.ts';

/** Digits that may be the mark of a note. */
export interface LostMark {
  readonly place: Place;
  readonly number: string;
  /** The word that they hang on; empty where it is not known. */
  readonly word: string;
  /** `raised`: "framework⁵", "framework^5^", "framework<sup>5</sup>"; `glued`: "framework5"; `glued-name`: "IGF3", "(2016)5". */
  readonly form: 'raised' | 'glued' | 'glued-name';
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
// Units have at most two letters: "km²".
const raised = /(?<=\p{L}{3}|\p{Lu}{2}|\d\]|[⁰¹²³⁴⁵⁶⁷⁸⁹],|\p{L}[.,;:!?…)\]"'”’»]{1,2})(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\^\d{1,3}\^)(?![\p{L}⁰¹²³⁴⁵⁶⁷⁸⁹^])/gu;
const glued = /(?<=\p{Ll}{4}[.,;]?|\p{Lu}{3}[.,;]?|[\p{L}\d][)\]”’»]{1,2}[.,;]?)[1-9]\d?(?![\p{L}\p{N}%°/\-–+]|[.,:]\d)/gu;
const mayBeRaised = /[⁰¹²³⁴⁵⁶⁷⁸⁹^]/;
const mayBeGlued = /[\p{L})\]”’».,;][1-9]/u;
const tagged = /(?<=\p{L}{3}|\p{L}[.,;:!?…)\]"'”’»*_]{1,3})<sup>(\d{1,3})<\/sup>/giu;

/** What is numbered by digits that follow at once: "phase2", "covid19". */
const numbered = new Set(
  ('part phase chapter annex table figure goal target section page level type grade covid tier layer version windows python stage round ' +
    'week year room hall session group line item note option step cluster pillar article html http https mpeg resolution para paras').split(' '),
);

/** The digits in the running text of a block that may be marks of notes. */
export function* lostMarks({ block, passages }: Facts): Iterable<LostMark> {
  const tags = block.text.includes('<sup>') || block.text.includes('<SUP>') ? tagStarts(block) : undefined;
  for (const passage of passages) {
    if (passage.within.includes('footnoteDefinition')) continue;
    // The patterns look back from every place of a text, so they are used only where they may find something.
    if (mayBeRaised.test(passage.text)) for (const match of passage.text.matchAll(raised)) yield markAt(passage, match.index, match[0], 'raised');
    if (mayBeGlued.test(passage.text)) for (const match of passage.text.matchAll(glued)) {
      const before = /[\p{L}\p{N}]*[^\p{L}\p{N}]{0,2}$/u.exec(passage.text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? '';
      if (numbered.has(before.toLowerCase().replace(/[^\p{L}]+$/u, ''))) continue;
      yield markAt(passage, match.index, match[0], /\p{Ll}[.,;]?$/u.test(before) ? 'glued' : 'glued-name');
    }
    if (!tags) continue;
    const { start, end } = passage.span;
    for (const match of block.text.slice(start, end).matchAll(tagged)) {
      if (!tags.has(start + match.index)) continue;
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      yield { place: { block, span }, number: match[1]!, word: '', form: 'raised' };
    }
  }
}

function markAt(passage: Passage, at: number, digits: string, form: LostMark['form']): LostMark {
  const word = /[\p{L}\p{Nd}()[\]/"'“”’-]*$/u.exec(passage.text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const number = Array.from(digits.replaceAll('^', ''), (digit) => (superscripts.includes(digit) ? superscripts.indexOf(digit) : digit)).join('');
  const place = { block: passage.block, span: passage.toSource({ start: at, end: at + digits.length }) };
  return { place, number, word, form };
}

/** Where the tags of a block start: one in code is none. */
function tagStarts({ nodes }: Block): Set<number> {
  const starts = new Set<number>();
  const queue: Nodes[] = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'html') starts.add(node.position?.start.offset ?? 0);
    else if ('children' in node) for (const child of node.children) queue.push(child);
  }
  return starts;
}

/** Lines that begin with a number and an address, or with a raised number: notes that were copied as text. */
export function* sourceLines({ block, passages }: Facts): Iterable<{ place: Place; number: string }> {
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' || passage.within.length > 0) continue;
    const source = block.text.slice(passage.span.start, passage.span.end);
    for (const { 0: digits, index } of source.matchAll(/(?<=^|[\r\n][ \t]{0,3})(?:[1-9]\d{0,2}(?=[ \t]{1,4}<?https?:\/\/)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=[ \t]{0,4}[\p{L}<“"]))/gu)) {
      const number = Array.from(digits, (digit) => (superscripts.includes(digit) ? superscripts.indexOf(digit) : digit)).join('');
      yield { place: { block, span: { start: passage.span.start + index, end: passage.span.start + index + digits.length } }, number };
    }
  }
}

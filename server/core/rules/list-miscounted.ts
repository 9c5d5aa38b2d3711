import type { Passage } from '../report/index.ts';
import { mayHoldNumber, numberBegins, numbersIn, type Count } from '../report/statistics/index.ts';
import { isEnglish } from './english.ts';
import { enumeratedIn } from './enumeration.ts';
import { quote } from './quote.ts';
import type { NeighbourRule, Piece, Remark } from './rule.ts';

/** From the noun to the colon: "three themes:", "three areas of work are:", "the following three themes were chosen:". */
const toColon = /^ (?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+s(?: of (?:work|action|activity|the \p{L}+))?(?: (?:were|are|was|is)(?: [\p{L}-]+){0,3}| involved(?: are| were)?| as follows| (?:chosen|adopted|selected|addressed|discussed))?,?(?: namely| i\.e\.,?)?\s*:?$/iu;
const opensWithNumber = new RegExp(`^${numberBegins}`, 'i');
/** Each of them has a name of its own, which "and" parts from the next. */
const places = /\b(?:cities|towns|capitals|countries|nations|states|member states|districts|regional offices|field offices|villages|islands)\b/i;
/** What stands in brackets after them names them, and does not describe them. */
const topics = /\b(?:areas|pillars|themes|topics|tracks|goals|objectives|priorities|sectors|components|dimensions|languages|formats|categories|stages)$/i;
const largest = 40;
/** In figures of time, distance and money nothing is listed. */
const unlisted = /^ (?:years?|months?|weeks?|days?|hours?|minutes?|times|kilometres|km|dollars|euros|pages|words|lines|people|participants|delegates|countries participated)\b/i;

export const listMiscounted: NeighbourRule = {
  id: 'list-miscounted',
  severity: 'warning',
  scope: 'neighbour',
  summary: 'Where so many things are announced, so many follow.',
  why: 'A reader counts: “three themes” with four names leaves one that does not belong, or a number that was not mended.',
  keep: 'This number is right for this list: say why',
  good: [
    'It had three themes: access, rights and security.\n',
    'It chose four areas: Gender and Access, IPv6, Cybersecurity, and Local Content.\n',
    'It has two tracks: research and development and training.\n',
    'Of the five goals, three were met: the second, third and fourth ones in part, others such as the first in full.\n',
    'The following two points were agreed:\n\n- Access comes first.\n- Rights come next.\n  - Among them privacy.\n',
    'Some 20 organizations joined. Among these were WMO, WIPO and OAS.\n',
    'The programme ran for three days: opening, debates, workshops and closing were full.\n',
    'It issued five publications: two on access, one on rights and two on skills.\n',
    'The three working groups are: Names, Numbers, and Trust and Safety.\n',
    'It met in two cities, namely Accra and Lima, in three countries (Bosnia and Herzegovina, Kenya and Peru) and in two others (small, poor and landlocked).\n',
    'Two reports – on privacy and on access – are online; four tracks (Names, Numbers, Trust and Safety) are full. Two ministers – Ann Lee, of Ghana, and Bob Ray – came.\n',
    'More than three themes: access, rights, skills and security.\n',
  ],
  bad: [
    { text: 'It had ⟦three themes⟧: access, rights, skills and security.\n' },
    { text: 'It focused on ⟦four goals⟧: Goal 4, on schools, with books; Goal 5, on women; and Goal 9, on industry.\n' },
    { text: 'The following ⟦three points⟧ were agreed:\n\n- Access comes first.\n- Rights come next.\n' },
    { text: 'There were ⟦five main sessions⟧, namely access, rights, skills and security.\n' },
    { text: 'It met in ⟦three cities⟧, namely Accra, Nairobi, Lima and Quito. The ⟦three working groups⟧ are: names, numbers, protocols and scripts.\n' },
    { text: 'The ⟦seven policy areas⟧ (infrastructure, payments, logistics, skills and finance) were assessed.\n' },
    { text: 'The ⟦two reports⟧ – on privacy, on access and on blocking – are online.\n\nThe ⟦six offices⟧ (Addis Ababa, Bangkok, Cairo, Brasilia, and Moscow) took part.\n' },
    { text: '⟦More than ten organizations⟧ joined. Among these were WMO, WIPO, OAS, the International Trade Centre, UNESCO, ITU and UN Women.\n' },
  ],
  *check(piece, next, context) {
    if (!isEnglish(context)) return;
    const start = piece.node.position?.start.offset ?? 0;
    const end = piece.node.position?.end.offset ?? 0;
    for (const passage of piece.facts.passages) {
      if (passage.span.start < start || passage.span.end > end || passage.kind !== 'paragraph' || passage.within.includes('footnoteDefinition')) continue;
      yield* withinSentences(passage);
      yield* beforeList(passage, piece, next);
    }
  },
};

function* withinSentences(passage: Passage): Iterable<Remark> {
  const { text, sentences } = passage;
  for (const [index, { start, end }] of sentences.entries()) {
    const sentence = text.slice(start, end);
    const following = sentences[index + 1];
    const among = following && /^Among (?:these|them|those) (?:were|are) /.exec(text.slice(following.start, following.start + 20));
    if (among) {
      const named = enumeratedIn(text.slice(following.start + among[0].length, following.end));
      const counted = named && soleCount(numbersIn(passage, { start, end }));
      // Fewer than half were plainly not meant to be all.
      if (counted && counted.low >= 5 && named.least * 2 > counted.low && !(named.least <= counted.low && counted.low <= named.most)) yield amongThese(passage, counted, named.least);
    }
    const colon = sentence.indexOf(': ');
    const namely = / namely,? /.exec(sentence);
    const cut = colon >= 0 && (!namely || colon < namely.index) ? { at: colon, from: colon + 2 } : namely ? { at: namely.index, from: namely.index + namely[0].length } : asideIn(sentence);
    if (!cut || cut.from >= sentence.length) continue;
    const aside = 'to' in cut ? sentence.slice(cut.from, cut.to) : undefined;
    if (aside !== undefined && !namesThings(aside) && !topics.test(sentence.slice(0, cut.at))) continue;
    // "Five publications: two on access and three on rights" names parts, not things.
    const row = aside ?? sentence.slice(cut.from);
    const counted = mayHoldNumber(sentence.slice(0, cut.at)) ? numbersIn(passage, { start, end: start + cut.at }).at(-1) : undefined;
    if (!counted || numbersIn(passage, { start: start + cut.from, end: start + cut.from + row.length }).length > 0) continue;
    const named = enumeratedIn(row, places.test(sentence.slice(counted.number.end - start, cut.at)));
    if (!named || !announces(passage, counted, start + cut.at)) continue;
    if ((named.least <= counted.low && counted.low <= named.most) || !isNear(passage, counted, named.most)) continue;
    const names = named.least === named.most ? String(named.least) : `${named.least} or ${named.most}`;
    yield remarkOn(passage, counted, start + cut.at, `what follows names ${names}`);
  }
}

/** "Two reports – on privacy, on access and on blocking – are", "three cities (Accra, Lima and Quito)": what stands aside right after the thing counted. */
function asideIn(sentence: string): { at: number; from: number; to: number } | undefined {
  if (!/[(–—]/.test(sentence)) return undefined;
  const match = /\p{L}s (?:\(([^()]{8,400})\)|[–—] ([^–—]{8,400}) [–—] )|\p{L}s—([^—]{8,400})—/u.exec(sentence);
  const inner = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || inner === undefined) return undefined;
  const from = match.index + match[0].indexOf(inner, 2);
  return { at: match.index + 2, from, to: from + inner.length };
}

/** Names, or things that begin alike; "three countries (small, poor and landlocked)" describes them. */
function namesThings(aside: string): boolean {
  const parts = aside.split(/, (?:and )?| and /).filter(Boolean);
  const first = /^(?:on|in|for|with|a|an|the)\b/.exec(parts[0] ?? '')?.[0];
  return parts.every((part) => /^(?:the )?\p{Lu}/u.test(part)) || (first !== undefined && parts.every((part) => part.startsWith(`${first} `)));
}

/** "The following three points were agreed:" and a list. */
function* beforeList(passage: Passage, piece: Piece, next: Piece | undefined): Iterable<Remark> {
  if (next?.node.type !== 'list' || piece.node.type !== 'paragraph' || !/:\s*$/.test(passage.text)) return;
  const { start, end } = passage.sentences.at(-1) ?? { start: 0, end: 0 };
  const colon = start + passage.text.slice(start, end).lastIndexOf(':');
  const counted = numbersIn(passage, { start, end: colon }).at(-1);
  const items = next.node.children.length;
  if (!counted || !announces(passage, counted, colon) || counted.low === items) return;
  // One item of a list may go over into a list of another kind.
  if (items < 2 || !isNear(passage, counted, items)) return;
  // "12 workshops: 5 on access, 7 on rights": figures are added up, not counted.
  const listStart = next.node.position?.start.offset ?? 0;
  if (next.facts.passages.some(({ span, text }) => span.start >= listStart && span.start < (next.node.position?.end.offset ?? 0) && opensWithNumber.test(text))) return;
  yield remarkOn(passage, counted, colon, `the list below has ${items} items`);
}

/** What is far from the number was hardly meant to be all, unless "the following" says so. */
function isNear({ text }: Passage, { low, number }: Count, found: number): boolean {
  return Math.abs(found - low) <= Math.max(1, Math.floor(low / 2)) || /\bfollowing $/i.test(text.slice(Math.max(0, number.start - 12), number.start));
}

/** The only number of a sentence; undefined where there are others. */
function soleCount(counts: readonly Count[]): Count | undefined {
  const [first, ...others] = counts.filter(({ kind }) => kind === 'number');
  return first && others.length === 0 && (first.qualifier === 'over' || first.qualifier === 'exact') ? first : undefined;
}

/** Whether a number says how many things follow the colon. */
function announces({ text }: Passage, counted: Count, colon: number): boolean {
  const { low, high, qualifier, kind, number } = counted;
  if (kind !== 'number' || low !== high || !Number.isInteger(low) || low < 2 || low > largest || qualifier !== 'exact') return false;
  const after = text.slice(number.end, colon);
  return toColon.test(after) && !unlisted.test(after) && !/\b(?:of|out of) (?:the |these |its )?$/i.test(text.slice(Math.max(0, number.start - 14), number.start));
}

function remarkOn(passage: Passage, { number, span }: Count, colon: number, found: string): Remark {
  const noun = /^ (?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+s\b/u.exec(passage.text.slice(number.end, colon))?.[0] ?? '';
  const end = number.end + noun.length;
  const written = passage.text.slice(span.start, end);
  return { place: { block: passage.block, span: passage.toSource({ start: span.start, end }) }, message: `${quote(written)} are announced, but ${found}. Correct the number or the list.` };
}

function amongThese(passage: Passage, { span, number, low }: Count, named: number): Remark {
  const noun = /^ (?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+s\b/u.exec(passage.text.slice(number.end, number.end + 80))?.[0] ?? '';
  const end = number.end + noun.length;
  const written = passage.text.slice(span.start, end);
  const more = named > low ? `names ${named}, which is more` : `names ${named}`;
  return {
    place: { block: passage.block, span: passage.toSource({ start: span.start, end }) },
    severity: 'hint',
    message: `${quote(written)}, but the next sentence ${more}. Check the number; a note with the full list would show it.`,
  };
}

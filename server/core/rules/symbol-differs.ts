import type { Day } from '../report/statistics/index.ts';
import type { Context, Passage } from '../report/index.ts';
import { documentAt } from './addresses.ts';
import { quote } from './quote.ts';
import type { GroupRule, Item, Remark } from './rule.ts';
import { namedDocuments, type NamedDocument } from './symbols/named-documents.ts';

interface Mention extends Item {
  readonly written: string;
  /** When it is said to have been adopted. */
  readonly date?: Day;
  /** What is wrong with it wherever else it is named. */
  readonly fault?: Pick<Remark, 'message' | 'severity'>;
  /** For the mark or the text of a note: the one resolution that is named before the mark, or in the text. */
  readonly resolution?: string;
  readonly inNote?: boolean;
}

/** Sessions of the General Assembly are counted from 1946, whose first year they were of. */
const beforeFirst = 1945;

export const symbolDiffers: GroupRule<Mention> = {
  id: 'symbol-differs',
  severity: 'warning',
  scope: 'group',
  summary: 'The symbol of a document of the United Nations agrees with itself, its date, its link and its note.',
  why: 'Symbols hold the session or the year, so that a slip in copying shows: a resolution of the seventieth session was adopted between September 2015 and September 2016. A reader who asks for a wrong symbol gets another document.',
  keep: 'This symbol is right: say why',
  good: [
    'The Assembly adopted resolution 70/125 of 16 December 2015; see A/RES/70/125, A/72/64–E/2017/12, A/71/67-E/2016/51 and A/RES/68/302 of 31 July 2014.\n',
    'The Council adopted Economic and Social Council resolution 2017/21 of 6 July 2017; see what the Commission on Science and Technology for Development (E/2017/31) had proposed.\n',
    'See [A/RES/70/125](https://undocs.org/en/A/RES/70/125), [the resolution](https://undocs.org/A/RES/70/1) and General Assembly resolution 70/125.[^1]\n\n[^1]: <https://docs.un.org/en/A/RES/70/125>\n',
    'See WSIS-03/GENEVA/DOC/4 and WSIS-05/TUNIS/DOC/7, Human Rights Council resolution 32/13 of 1 July 2016, A/72/64 of 27 February 2017, and the Assembly’s report.[^1]\n\n[^1]: A/RES/70/1.\n',
    'On 16 December 2015, the General Assembly adopted resolution 70/125. It met on 20 December 2010 and cited resolution 70/1.\n',
  ],
  bad: [
    { text: 'See ⟦A/72/64-E/2016/12⟧ and ⟦WSIS-03/TUNIS/DOC/4⟧.\n' },
    { text: 'The outcome is in ⟦resolution 2015/26⟧ of 22 July 2016, and in ⟦A/RES/70/125⟧ (16 December 2016).\n\nOn 16 December 2014, the General Assembly adopted ⟦resolution 70/125⟧.\n' },
    { text: '---\ntemplate: wsis-input\nyear: 2017\n---\n\n# Report\n\nSee ⟦A/RES/92/1⟧ and ⟦E/RES/2071/21⟧.\n' },
    { text: 'See [A/RES/70/125](⟦https://undocs.org/A/RES/70/1⟧).\n' },
    { text: 'See General Assembly resolution 70/125.⟦[^1]⟧\n\n[^1]: A/RES/70/1, para. 9.\n' },
    { text: 'See A/RES/70/125 of 16 December 2015.\n\nIt is in General Assembly ⟦resolution 70/125⟧ of 15 December 2015.\n' },
    { text: 'Our work was praised by the Commission on Science and Technology for Development (⟦E/2019/12⟧).\n' },
  ],
  *items({ block, passages, calls, definitions, links }, context) {
    const documents = new Map<Passage, readonly NamedDocument[]>();
    for (const passage of passages) {
      const named = namedDocuments(passage);
      if (named.length > 0) documents.set(passage, named);
      for (const document of named) {
        const { symbol, span, date } = document;
        const fault = faultOf(document, passage, context);
        const written = passage.text.slice(span.start, span.end);
        yield [`symbol ${symbol}`, { place: { block, span: passage.toSource(spanOfName(written, span)) }, written, ...(date && { date }), ...(fault && { fault }) }];
      }
    }
    for (const { kind, address, target, passage, span } of links) {
      const leads = kind === 'inline' && passage ? documentAt(address) : undefined;
      const [document, ...others] = documents.get(passage!)?.filter((named) => span && named.span.start < span.end && named.span.end > span.start) ?? [];
      if (leads === undefined || !document || others.length > 0 || !isOtherResolution(document.symbol, leads)) continue;
      const message = `The text names ${document.symbol}, and the link leads to ${leads}. Correct the one or the other.`;
      yield [`link ${leads}`, { place: target, written: address, fault: { message } }];
    }
    for (const { label, place, passage, at } of calls) {
      const document = documents.get(passage)?.findLast(({ end }) => end <= at);
      if (document?.isResolution && !passage.within.includes('footnoteDefinition') && /^[\s.,;:)\]”"]*$/.test(passage.text.slice(document.end, at))) {
        yield [`note ${label.toLowerCase()}`, { place, written: `[^${label}]`, resolution: document.symbol }];
      }
    }
    for (const { label, place, passages: within, links: cited } of definitions) {
      const named = within.flatMap((passage) => (documents.get(passage) ?? []).filter(({ isResolution }) => isResolution).map(({ symbol }) => symbol));
      const all = new Set([...named, ...cited.flatMap(({ address }) => documentAt(address) ?? [])]);
      const [resolution] = all;
      if (resolution !== undefined && all.size === 1) yield [`note ${label.toLowerCase()}`, { place, written: resolution, resolution, inNote: true }];
    }
  },
  *check(items) {
    const note = items.find(({ inNote }) => inNote);
    const dated = items.find(({ date, fault }) => date && !fault);
    for (const { place, written, date, fault, resolution, inNote } of items) {
      if (fault) yield { place, ...fault };
      else if (resolution !== undefined && !inNote && note && isOtherResolution(resolution, note.written)) {
        yield { place, message: `The text names ${resolution}, and its note ${note.written}. Correct the one or the other.`, related: [{ place: note.place, message: 'This is the note.' }] };
      } else if (date && dated?.date && nameOf(date) !== nameOf(dated.date)) {
        yield { place, message: `${quote(written)} is of ${nameOf(date)} here, and of ${nameOf(dated.date)} elsewhere in this report. Correct the one or the other.`, related: [{ place: dated.place, message: `It is of ${nameOf(dated.date)} here.` }] };
      }
    }
  },
};

/** "Resolution 70/125" without the name of its body. */
function spanOfName(written: string, { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start: start + Math.max(0, written.search(/[Rr]esolution/)), end };
}

function faultOf(document: NamedDocument, { text }: Passage, { year: reported }: Context): Mention['fault'] {
  const { span, symbol, session, year, isResolution, date } = document;
  const written = text.slice(span.start, span.end);
  const cannot = (why: string): Mention['fault'] => ({ message: `${quote(written)} cannot be: ${why}. Correct the number or the date.` });
  if (symbol.startsWith('WSIS-')) {
    return /GENEVA$/.test(symbol) === symbol.startsWith('WSIS-03') ? undefined : { message: `${quote(written)} cannot be: documents of Geneva begin with WSIS-03, those of Tunis with WSIS-05. Correct the symbol.` };
  }
  const first = session === undefined ? (year ?? 0) : beforeFirst + session;
  if (session !== undefined && year !== undefined && year !== first) {
    return { message: `${quote(written)} cannot be: session ${session} of the General Assembly began in ${first}, not in ${year}. Correct the symbol.` };
  }
  if (reported !== undefined && first > reported + 1) return cannot(`it would be of ${first}, and this report is of ${reported}`);
  if (isResolution && date?.year !== undefined) {
    const months = date.year * 12 + date.month;
    if (session !== undefined && (months < first * 12 + 9 || months > (first + 1) * 12 + 9)) return cannot(`session ${session} of the General Assembly went from September ${first} to September ${first + 1}`);
    if (session === undefined && (date.year > first || date.year < first - 1)) return cannot(`resolutions with ${first} were not adopted in ${date.year}`);
  }
  // E/2012/31 to E/2016/31, and E/2023/31 (research.un.org): no report of that commission is known to have had another number.
  const number = /^E\/\d{4}\/(\d+)$/.exec(symbol)?.[1];
  if (number !== undefined && number !== '31' && /Commission on Science and Technology for Development \($/.test(text.slice(0, span.start))) {
    return { severity: 'information', message: `The reports of this commission have the symbol E/YEAR/31; see that ${quote(written)} is right.` };
  }
  return undefined;
}

/** Whether both are resolutions of one body, and not the same one. */
function isOtherResolution(one: string, other: string): boolean {
  const [[, body] = [], [, otherBody] = []] = [/^([AE]\/RES\/)/.exec(one) ?? [], /^([AE]\/RES\/)/.exec(other) ?? []];
  return body !== undefined && body === otherBody && one !== other;
}

function nameOf({ day, month, year }: Day): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year!, month - 1, day));
}

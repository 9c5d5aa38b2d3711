import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../../report/index.ts';
import { datesIn, type Day } from '../../report/statistics/index.ts';

/** A document of the United Nations that a text names by its symbol, or a resolution by its number. */
export interface NamedDocument {
  /** In the passage's text. */
  readonly span: Span;
  /** As it is written in full: "A/RES/70/125" for "General Assembly resolution 70/125". */
  readonly symbol: string;
  /** Of the General Assembly. */
  readonly session?: number;
  /** Of a document of the Economic and Social Council, and of one of the year after a symbol of two. */
  readonly year?: number;
  readonly isResolution: boolean;
  /** When it is said to have been adopted. */
  readonly date?: Day;
  /** After the date, where it follows; else after the symbol. */
  readonly end: number;
}

/** A/72/64-E/2017/12, A/RES/70/125, E/RES/2017/21, E/2016/31, E/CN.16/2017/2, WSIS-03/GENEVA/DOC/4, and resolutions by their numbers. */
const named = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/.-])A/(?<resolved>RES/)?(?<session>[3-9]\d|1\d\d)/(?<item>\d{1,4})(?!\d)(?:/(?:Add|Corr|Rev)\.\d{1,2})?(?:[-–−‑]E/(?<joint>(?:19|20)\d\d)/\d{1,4}(?!\d))?`,
    String.raw`(?<![\p{L}\p{N}/.–−‑-])E/(?<council>RES/|DEC/|CN\.\d{1,2}/)?(?<year>(?:19|20)\d\d)/(?<paper>\d{1,4})(?![\d/])`,
    String.raw`(?<![\p{L}\p{N}/.-])WSIS-(?<phase>0[35])/(?<town>GENEVA|TUNIS)/[A-Z]+/\d{1,3}`,
    String.raw`(?<assembly>(?:(?:General )?Assembly|UNGA|GA) )?[Rr]esolution (?:(?<assemblySession>[3-9]\d|1\d\d)|(?<councilYear>(?:19|20)\d\d))/(?<number>\d{1,3})(?![\d/])`,
  ].join('|'),
  'gu',
);

/** Between a document and the date on which it was adopted, where that follows or goes before. */
const dateFollows = /^,? ?(?:\(|(?:of|dated|(?:(?:which|that) )?(?:was )?(?:adopted|passed)(?: by consensus| unanimously)? on) (?:the )?)$/;
const dateLeads = /^,? (?:the |its )?(?:United Nations |UN )?(?:General Assembly|Assembly|Economic and Social Council|Council|ECOSOC),? (?:has )?(?:adopted|passed)(?: by consensus| unanimously)?(?: (?:the|its))? ?\(?$/;

/** The documents that a passage names, in order; a quick look settles most. */
export function namedDocuments(passage: Passage): NamedDocument[] {
  const { text } = passage;
  const matches = /\/\d/.test(text) ? [...text.matchAll(named)] : [];
  if (matches.length === 0) return [];
  const dates = datesIn(passage).filter(({ first, last }) => first.year !== undefined && first.day === last.day && first.month === last.month);
  return matches.flatMap((match): NamedDocument[] => {
    const { resolved, session, item, joint, council, year, paper, phase, town, assembly, assemblySession, councilYear, number } = match.groups!;
    const span = { start: match.index, end: match.index + match[0].length };
    const after = dates.find(({ span: { start } }) => start >= span.end && dateFollows.test(text.slice(span.end, start)));
    const before = dates.findLast(({ span: { end } }) => end <= span.start && dateLeads.test(text.slice(end, span.start)));
    const date = (after ?? before)?.first;
    const rest = { span, end: after?.span.end ?? span.end, ...(date && { date }) };
    if (phase !== undefined) return [{ ...rest, symbol: `WSIS-${phase}/${town}`, isResolution: false }];
    if (councilYear !== undefined) return [{ ...rest, symbol: `E/RES/${councilYear}/${number}`, isResolution: true, year: Number(councilYear) }];
    if (year !== undefined) return [{ ...rest, symbol: `E/${council ?? ''}${year}/${paper}`, isResolution: council === 'RES/', year: Number(year) }];
    if (session !== undefined) return [{ ...rest, symbol: `A/${resolved ?? ''}${session}/${item}`, isResolution: resolved !== undefined, session: Number(session), ...(joint !== undefined && { year: Number(joint) }) }];
    // Other bodies count their sessions too.
    const isOfAssembly = assembly !== undefined || (before !== undefined && text.slice(before.span.end, span.start).includes('Assembly'));
    return isOfAssembly ? [{ ...rest, symbol: `A/RES/${assemblySession}/${number}`, isResolution: true, session: Number(assemblySession) }] : [];
  });
}

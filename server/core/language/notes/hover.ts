import type { Analysis, Range } from '../../analysis/index.ts';
import type { Position } from '../../markdown/index.ts';
import type { Call, Footnote } from '../../report/index.ts';
import type { Hover } from '../hover.ts';
import { noteMarkAt } from './note-mark.ts';
import { asWritten, type Say } from '../translator.ts';
import { escaped, markdownNote, shortened } from './note-text.ts';

/** Makes an address that leads to a position of the report; undefined where the editor has no such addresses. */
export type LinkTo = (position: Position) => string | undefined;

/** So many calls are listed; the others are counted. */
const mostCalls = 10;
/** A sentence is known by its beginning. */
const longestQuote = 60;

/** On a call what the note says, on the mark of a note where it is called. */
export function noteHoverAt(analysis: Analysis, offset: number, linkTo: LinkTo = () => undefined, say: Say = asWritten): Hover | undefined {
  const mark = noteMarkAt(analysis, offset);
  const note = mark && analysis.report.footnote(mark.label);
  if (!mark || !note) return undefined;
  const text = mark.kind === 'definition' ? callsText(note, analysis, linkTo, say) : noteText(note, analysis, say);
  return text === undefined ? undefined : { range: rangeOf(mark.span, analysis), text };
}

/** A call without a note has its finding to tell so. */
function noteText({ definitions: [definition], calls }: Footnote, analysis: Analysis, say: Say): string | undefined {
  if (!definition) return undefined;
  const text = definition.empty ? `*${say('This note is empty.')}*` : markdownNote(definition, analysis);
  return calls.length > 1 ? `${text}\n\n*${say(`Called ${calls.length.toLocaleString('en')} times.`)}*` : text;
}

function callsText({ calls }: Footnote, analysis: Analysis, linkTo: LinkTo, say: Say): string {
  if (calls.length === 0) return say('Nothing in the text refers to this note.');
  const lines = calls.slice(0, mostCalls).map((call) => `- ${lineOf(call, analysis, linkTo, say)}`);
  const more = calls.length - lines.length;
  const heading = say(calls.length === 1 ? 'Called once:' : `Called ${calls.length.toLocaleString('en')} times:`);
  return [heading, '', ...lines, ...(more > 0 ? [`- ${say(`and ${more.toLocaleString('en')} more`)}`] : [])].join('\n');
}

function lineOf(call: Call, analysis: Analysis, linkTo: LinkTo, say: Say): string {
  const { document } = analysis;
  const offset = document.offsetOf(call.place.block) + call.place.span.start;
  const position = document.positionAt(offset);
  const section = sectionAt(analysis, offset);
  const quote = quoteOf(call, analysis);
  const shown = quote === '' ? say(`line ${position.line + 1}`) : `“${escaped(quote)}”`;
  const address = linkTo(position);
  const words = address === undefined ? shown : `[${shown}](<${address}>)`;
  return section === undefined ? words : `${escaped(shortened(section, longestQuote))}: ${words}`;
}

/** How the sentence begins that holds the call. */
function quoteOf({ place }: Call, analysis: Analysis): string {
  for (const { marks, sentences, text } of analysis.factsOf(place.block).passages) {
    const mark = marks.find(({ kind, source }) => kind === 'note' && source.start === place.span.start);
    if (mark?.kind !== 'note') continue;
    const sentence = sentences.findLast(({ start }) => start < mark.at) ?? sentences[0];
    return sentence ? shortened(text.slice(sentence.start, sentence.end).trim(), longestQuote) : '';
  }
  return '';
}

/** The title of the nearest heading before an offset. */
function sectionAt({ document, report: { headings } }: Analysis, offset: number): string | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block, span } = headings[middle]!.place;
    if (document.offsetOf(block) + span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.title;
}

function rangeOf({ start, end }: { start: number; end: number }, { document }: Analysis): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

import { labelKey, type Analysis } from '../../analysis/index.ts';
import type { Block, Span } from '../../markdown/index.ts';
import type { Definition } from '../../report/index.ts';
import type { Completion } from '../completion.ts';
import { newDefinition } from './definition-place.ts';
import { nextNumber } from './next-number.ts';
import { nodesAt, spanOf } from './node-at.ts';
import { marksOf } from './note-mark.ts';
import { markdownNote, plainNote } from './note-text.ts';
import { asWritten, type Say } from '../translator.ts';

/** No label that an author types is longer. */
const longestLabel = 100;
const longestDetail = 80;
/** Of more than these, which nobody reads through, about so many are chosen. */
const mostNotes = 200;

/** After `[^`: a new note, and the notes there are, those first that are called nearest. Undefined elsewhere. */
export function noteCompletionsAt(analysis: Analysis, offset: number, say: Say = asWritten): Completion[] | undefined {
  const typed = typedAt(analysis, offset);
  if (!typed) return undefined;
  const { document } = analysis;
  const range = { start: document.positionAt(typed.label.start), end: document.positionAt(typed.label.end) };
  const notes = notesNear(analysis, offset, typed, say);
  const items = notes.map((note): Completion & Note => ({ kind: 'note', ...note, range, text: `${note.label}]` }));
  // Where a line begins with it, it may be meant to give a note that is called already.
  if (typed.opensLine) {
    const isWaiting = ({ given }: Note): boolean => !given;
    const waiting = items.filter(isWaiting).map((item) => ({ ...item, text: `${item.label}]: ` }));
    return typed.givesNote ? waiting.map((item) => ({ ...item, text: item.label })) : [...waiting, newNote(analysis, typed.label, range, say), ...items.filter((item) => !isWaiting(item))];
  }
  return [newNote(analysis, typed.label, range, say), ...items];
}

interface Typed {
  readonly written: string;
  /** What is to be replaced: the label so far, and the bracket after it. Absolute. */
  readonly label: Span;
  readonly opensLine: boolean;
  /** A colon follows, so that this is the mark of a note. */
  readonly givesNote: boolean;
}

function typedAt({ document }: Analysis, offset: number): Typed | undefined {
  const block = document.blockAt(Math.max(0, offset - 1));
  if (!block || block.unchecked !== undefined) return undefined;
  const start = document.offsetOf(block);
  const within = offset - start;
  const before = block.text.slice(Math.max(0, within - longestLabel), within);
  const opening = /(^|[^\\])\[\^([^\s[\]\\]*)$/.exec(before);
  if (!opening || isCode(block, within)) return undefined;
  const label = opening[2]!;
  const following = block.text.slice(within, within + longestLabel);
  const rest = /^([^\s[\]\\]*)(\]:?)/.exec(following);
  const mark = within - label.length - '[^'.length;
  const opensLine = /(?:^|[\r\n])[ \t>]*$/.test(block.text.slice(Math.max(0, mark - longestLabel), mark));
  const givesNote = opensLine && rest?.[2] === ']:';
  const end = offset + (rest ? rest[1]!.length + (givesNote ? 0 : 1) : 0);
  return { written: label, label: { start: offset - label.length, end }, opensLine, givesNote };
}

function isCode(block: Block, within: number): boolean {
  return nodesAt(block, within).some((node) => {
    const { start, end } = spanOf(node);
    switch (node.type) {
      case 'code': case 'html': case 'yaml': return start < within;
      case 'inlineCode': return start < within && within < end;
      default: return false;
    }
  });
}

function newNote(analysis: Analysis, label: Span, range: Completion['range'], say: Say): Completion {
  const number = nextNumber(analysis);
  const definition = newDefinition(analysis, number, '{{source}}', label.end);
  const common = { kind: 'note', label: number, detail: say('new note'), documentation: say('A new note; its text goes to the end of the notes.'), filter: `${number} new note`, range } as const;
  // At the very end of a report the two edits would touch.
  if (definition.start >= label.start && definition.start <= label.end) return { ...common, text: `${number}]${definition.text}` };
  return { ...common, text: `${number}]`, also: [definition] };
}

type Note = Pick<Completion, 'label' | 'detail' | 'documentation' | 'filter'> & { readonly given: boolean };

/** Those that are called nearest to the offset first; what nothing calls comes last, by number. */
function notesNear(analysis: Analysis, offset: number, typed: Typed, say: Say): Note[] {
  const { report } = analysis;
  const found: { label: string; definition: Definition | undefined; distance: number }[] = [];
  for (const key of candidates(analysis, offset, typed)) {
    const footnote = report.footnote(key);
    // The label that is being typed is no note yet.
    const marks = footnote && marksOf(footnote, analysis).filter(({ name }) => name.start !== typed.label.start);
    if (!footnote || !marks?.length) continue;
    let distance = Infinity;
    for (const { kind, span } of marks) if (kind === 'call') distance = Math.min(distance, Math.abs(span.start - offset));
    found.push({ label: marks[0]!.label, definition: footnote.definitions.find(({ mark }) => isOther(mark, typed.label, analysis)), distance });
  }
  found.sort((a, b) => compare(a.distance, b.distance) || compare(numberOf(a.label), numberOf(b.label)) || compare(labelKey(a.label), labelKey(b.label)));
  return found.map(({ label, definition }) => noteOf(definition, label, typed.written, analysis, say));
}

/** The keys of all labels where they are few; else of those that are called nearest, and those that begin with what is written. */
function candidates(analysis: Analysis, offset: number, { written }: Typed): Iterable<string> {
  const keys = [...analysis.report.labels];
  if (keys.length <= mostNotes) return keys;
  const found = new Set<string>();
  const beginning = labelKey(written);
  if (beginning !== '') for (const key of keys) if (key.startsWith(beginning) && found.size < mostNotes) found.add(key);
  const { document } = analysis;
  let after = document.blockAt(offset);
  let before = after && document.previous(after);
  while (found.size < mostNotes && (before || after)) {
    for (const block of [after, before]) {
      if (block) for (const { label } of analysis.factsOf(block).calls) found.add(labelKey(label));
    }
    after = after && document.next(after);
    before = before && document.previous(before);
  }
  return found;
}

function isOther({ block, span }: Definition['mark'], typed: Span, { document }: Analysis): boolean {
  return document.offsetOf(block) + span.start + '[^'.length !== typed.start;
}

function numberOf(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : Infinity;
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function noteOf(definition: Definition | undefined, label: string, written: string, analysis: Analysis, say: Say): Note {
  if (!definition) return { label, detail: say('has no text yet'), documentation: say('This note is called, but not given yet.'), filter: label, given: false };
  const text = plainNote(definition, analysis, longestDetail);
  return { label, detail: text, documentation: markdownNote(definition, analysis), filter: filterText(label, text, written), given: true };
}

/** What the note says finds it too: editors rank by how near its beginning a text has what is written. */
function filterText(label: string, text: string, written: string): string {
  const begins = written !== '' && !label.toLowerCase().startsWith(written.toLowerCase());
  const at = begins ? ` ${text}`.toLowerCase().indexOf(` ${written.toLowerCase()}`) : -1;
  return at < 0 ? `${label} ${text}` : `${text.slice(at)} ${label}`;
}

import type { Markup, SourceLine } from './source-line.ts';

/** How a note and its mark are written: "¹", "[1]", "1" against the word before it, or "[^1]" as in Markdown. */
export type NoteForm = 'raised' | 'bracketed' | 'glued' | 'markdown';

/** A line that may begin the text of a note. */
export interface NoteCandidate {
  readonly form: NoteForm;
  readonly number: number;
  /** The number as written; in Markdown any label. */
  readonly label: string;
  /** The text behind the number; empty where only the next line has it. */
  readonly text: string;
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = /^([⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])\s*(.*)$/u;
const bracketed = /^\[(\d{1,3})\]\s*(\S.*)$/;
const glued = /^(\d{1,3})(?:[.)]?\s+(\S.*)|(https?:\/\/.*))$/;
const markdown = /^\[\^([^\]\s]{1,100})\]:\s*(.*)$/;

/** Reads a line as the beginning of a note, if it can be one. */
export function noteCandidate({ text, verbatim }: SourceLine, markup: Markup): NoteCandidate | undefined {
  if (verbatim) return undefined;
  const own = markup === 'markdown' ? markdown.exec(text) : null;
  if (own) return { form: 'markdown', number: Number.NaN, label: own[1]!, text: own[2]! };
  const match = raised.exec(text) ?? bracketed.exec(text) ?? glued.exec(text);
  if (!match) return undefined;
  const form = text.startsWith('[') ? 'bracketed' : /^\d/.test(text) ? 'glued' : 'raised';
  const number = Number(ordinaryDigits(match[1]!));
  return number > 0 ? { form, number, label: String(number), text: (match[2] ?? match[3])! } : undefined;
}

/** "¹²" as "12". */
export function ordinaryDigits(written: string): string {
  return written.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raisedDigits.indexOf(digit)));
}

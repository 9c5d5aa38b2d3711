import type { Span } from '../../markdown/index.ts';
import type { Mark, Passage } from '../passage.ts';

/** A source in brackets, in the text itself. */
const named = /\(\s?sources?\s?:[^()]{2,300}\)/i;

/** Notes that stand together, such as "[^1], [^2]", source the same claims. */
interface NoteGroup {
  readonly from: number;
  /** Where its last note stands. */
  at: number;
  readonly labels: string[];
}

/** The sources of one sentence. */
interface SentenceSources {
  readonly notes: readonly NoteGroup[];
  readonly links: readonly Extract<Mark, { kind: 'link' }>[];
  /** Sources of every figure: a note in "According to …,[^1]", or a source named in brackets. */
  readonly whole: readonly string[];
}

/**
 * Gives the sources of a figure by where it stands in the passage. A note covers what stands before it in its sentence,
 * back to the note before; after the full stop it still belongs to the sentence. A link with a real address covers the
 * figures within and before it in its sentence.
 */
export function sourcesOf(passage: Passage): (sentence: number, figure: Span) => string[] {
  const sentences = passage.sentences.map((sentence, index) => sourcesIn(passage, sentence, passage.sentences[index + 1]));
  const marks = [...passage.marks, ...gluedNotes(passage.text)].map((mark) => ({ mark, at: mark.kind === 'link' ? mark.span.end : mark.at }));
  for (const { mark, at } of marks.sort((a, b) => a.at - b.at)) {
    if (mark.kind === 'link' && !isAddress(mark.url)) continue;
    // A note at the very beginning of a sentence follows the full stop of the one before.
    const here = sentences[Math.max(0, firstIndex(sentences.length, (index) => passage.sentences[index]!.start >= at) - 1)];
    if (!here) continue;
    if (mark.kind === 'link') here.links.push(mark);
    else addNote(here, passage.text, at, mark.kind === 'note' ? `^${mark.label}` : mark.label);
  }
  const attributed = sentences.map((sentence, index) => ({ ...sentence, whole: [...sentence.whole, ...attribution(passage, index, sentence)] }));
  return (sentence, figure) => lookUp(attributed[sentence]!, figure);
}

/** Whether a note, a link with a real address or a source in brackets stands in a sentence, or right after its full stop. */
export function isSourced(passage: Passage, sentence: number): boolean {
  const { start } = passage.sentences[sentence]!;
  const end = passage.sentences[sentence + 1]?.start ?? passage.text.length;
  const marked = passage.marks.some((mark) =>
    mark.kind === 'link' ? isAddress(mark.url) && mark.span.start >= start && mark.span.start < end + Number(end === passage.text.length) : mark.at > start && mark.at <= end,
  );
  const written = passage.text.slice(start, end);
  return marked || gluedNotes(written).length > 0 || named.test(written);
}

/** Whether an address leads anywhere: not "#", not empty, not a mailbox. */
export function isAddress(url: string): boolean {
  return url !== '' && !url.startsWith('#') && !/^(?:mailto|tel|javascript):/i.test(url);
}

/** Notes that lost their brackets: "forums³", "countries2". They are mended elsewhere; the figure has its source. */
function gluedNotes(text: string): { kind: 'glued'; at: number; label: string }[] {
  // The look ahead spares most characters the look behind.
  const found = text.matchAll(/(?=[\d²³¹⁰-⁹])(?<=\p{Ll}{4}[.,;]?)(?:\d{1,2}|[²³¹⁰-⁹]{1,2})(?![\p{L}\p{N}])/gu);
  return [...found].map((match) => ({ kind: 'glued', at: match.index, label: match[0] }));
}

interface Draft {
  readonly notes: NoteGroup[];
  readonly links: Extract<Mark, { kind: 'link' }>[];
  readonly whole: string[];
}

function sourcesIn({ text }: Passage, sentence: Span, next: Span | undefined): Draft {
  const written = text.slice(sentence.start, next?.start ?? text.length);
  const found = named.exec(written);
  return { notes: [], links: [], whole: found ? [found[0]] : [] };
}

function addNote({ notes }: Draft, text: string, at: number, label: string): void {
  const last = notes.at(-1);
  if (last && at - last.at < 4 && /^[\s,;.]*$/.test(text.slice(last.at, at))) {
    last.at = at;
    last.labels.push(label);
  } else {
    notes.push({ from: at, at, labels: [label] });
  }
}

/** In "According to the statistics page,[^1] 83 countries …" the note speaks for what follows it. */
function attribution({ text, sentences }: Passage, index: number, { notes, links }: Draft): string[] {
  const start = sentences[index]!.start;
  const opening = /^\W*(?:according to|as reported|as stated|as noted|as shown|as recorded|based on|data (?:from|of|by)|figures (?:from|of|by)|statistics (?:from|of|by))\b/i;
  if (!opening.test(text.slice(start, start + 40))) return [];
  const [note] = notes;
  const [link] = links;
  return [...(note && isOpening(text, start, note.from) ? note.labels : []), ...(link && isOpening(text, start, link.span.end) ? [link.url] : [])];
}

/** Whether what stands between is one clause. */
function isOpening(text: string, start: number, end: number): boolean {
  return end - start < 200 && !/[,;:]\s/.test(text.slice(start, Math.max(start, end - 1)));
}

function lookUp({ notes, links, whole }: SentenceSources, figure: Span): string[] {
  const note = notes[firstIndex(notes.length, (index) => notes[index]!.at > figure.start)];
  const link = links[firstIndex(links.length, (index) => links[index]!.span.end > figure.start)];
  return [...(note?.labels ?? []), ...(link ? [link.url] : []), ...whole];
}

/** The first index for which the test holds; it must hold for all that follow. */
function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

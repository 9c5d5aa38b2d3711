import type { Analysis, TextEdit } from '../analysis/index.ts';
import type { Passage, Statistic } from '../report/index.ts';
import type { Finding } from '../rules/rule.ts';
import { insertNote } from './notes/insert-note.ts';

/** What adds a note to the figure that a finding is about; undefined where it is about none, or no note can stand there. */
export function noteForFigure(analysis: Analysis, { place }: Finding): TextEdit[] | undefined {
  const { passages, statistics } = analysis.factsOf(place.block);
  const statistic = statistics.find(({ place: { span } }) => span.start === place.span.start && span.end === place.span.end);
  if (!statistic) return undefined;
  const within = outsideLinks(statistic.passage.cell ? inHeadOfTable(statistic, passages) : afterWords(statistic, statistics));
  const offset = analysis.document.offsetOf(place.block) + within;
  const note = insertNote(analysis, { start: offset, end: offset });
  return 'refusal' in note ? undefined : [note.call, note.definition];
}

/** A place in the source, and the passage that it lies in. */
interface Spot {
  readonly passage: Passage;
  readonly offset: number;
}

/**
 * A note covers what stands before it in its sentence, back to the note before: so it goes to the end of the sentence, unless
 * another figure comes first, which may have a source of its own. On which side of the punctuation is for the language to say.
 */
function afterWords(statistic: Statistic, statistics: readonly Statistic[]): Spot {
  const { passage, span } = statistic;
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? { start: 0, end: passage.text.length };
  const more = statistics.some((other) => other.passage === passage && other.span.start >= span.end && other.span.start < sentence.end);
  if (more) return spot(passage, span.end);
  const words = passage.text.slice(sentence.start, sentence.end).trimEnd().replace(/["'”’»]?[.,;:!?…]{1,3}["'”’»]?$/, '');
  return spot(passage, Math.max(span.end, sentence.start + words.length));
}

/** A note in the row of headings covers the table. */
function inHeadOfTable({ passage }: Statistic, passages: readonly Passage[]): Spot {
  const { table, column } = passage.cell!;
  const heads = passages.filter(({ cell, text }) => cell?.table === table && cell.row === 0 && text.trim() !== '');
  const head = heads.find(({ cell }) => cell!.column === column) ?? heads[0] ?? passage;
  return spot(head, head.text.trimEnd().length);
}

/** After the character before `end`, which may stand before the mark that closes an emphasis. */
function spot(passage: Passage, end: number): Spot {
  return { passage, offset: passage.toSource({ start: Math.max(0, end - 1), end }).end };
}

/** A mark within the words of a link would be part of them. */
function outsideLinks({ passage, offset }: Spot): number {
  const link = passage.marks.find(({ kind, source }) => kind === 'link' && source.start < offset && offset < source.end);
  return link?.source.end ?? offset;
}

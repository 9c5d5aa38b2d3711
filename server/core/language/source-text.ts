import type { Analysis } from '../analysis/index.ts';
import { plainNote, shortened } from './notes/note-text.ts';

/** More of a note than this is no help in a table. */
const longest = 200;

/** What a source of a figure says: the words of the note that `^label` names, or the address. */
export function sourceText(source: string, analysis: Analysis): string {
  if (!source.startsWith('^')) return shortened(source, longest);
  const definition = analysis.report.footnote(source.slice(1))?.definitions[0];
  return (definition && plainNote(definition, analysis, longest)) || `[${source}]`;
}

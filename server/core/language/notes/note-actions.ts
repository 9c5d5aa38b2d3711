import type { Analysis, TextEdit } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';
import { gatherNotes } from './gather.ts';
import { linkToNote } from './link-to-note.ts';
import { mergeNotes } from './merge.ts';
import { noteToLink } from './note-to-link.ts';
import { renumberNotes } from './renumber.ts';

/** Something that an author may want to do with notes. */
export interface NoteAction {
  /** An imperative. */
  readonly title: string;
  /** At most these edits; none where there is nothing to do. They do not overlap, and stand in the order of the text. */
  edits(analysis: Analysis, selection: Span): readonly TextEdit[] | undefined;
}

/** What can be done with the note or link at a selection; each costs about the block that it stands in. */
export const noteActionsHere: readonly NoteAction[] = [
  { title: 'Turn this link into a note', edits: (analysis, { end }) => linkToNote(analysis, end) },
  { title: 'Turn this note into a link', edits: noteToLink },
];

/** What can be done with all notes of a report, by the name under which editors know it; each walks the whole report. */
export const noteActionsEverywhere: Readonly<Record<'renumberNotes' | 'gatherNotes' | 'mergeNotes', NoteAction>> = {
  renumberNotes: { title: 'Renumber the notes in the order of the text', edits: renumberNotes },
  gatherNotes: { title: 'Gather the notes at the end', edits: gatherNotes },
  mergeNotes: { title: 'Merge notes that say the same', edits: mergeNotes },
};

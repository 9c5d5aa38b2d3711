export type { Block, ListMarker } from './block.ts';
export type { Entry } from './entry.ts';
export type { Imported, ImportedDraft } from './imported.ts';
export type { Note } from './notes.ts';
export type { Restored } from './restored.ts';
export type { Markup, SourceLine } from './source-line.ts';
export { importText, restoreLines, type ImportOptions } from './import-text.ts';
export { importSource } from './import-source.ts';
export { writeDraft } from './write-draft.ts';

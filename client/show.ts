import { Range, Selection, TabInputText, type TextDocument, type TextEditor, TextEditorRevealType, type ViewColumn, window } from 'vscode';
import type { Hole } from '../server/lsp/protocol.ts';

/**
 * Brings a document to the front, in the column where it is open already.
 * @param place what to select and to show; without it the cursor stays where it is
 */
export async function show(document: TextDocument, place?: Hole['range']): Promise<TextEditor> {
  const viewColumn = columnOf(document);
  const editor = await window.showTextDocument(document, { preview: false, ...(viewColumn !== undefined && { viewColumn }) });
  if (place) {
    const range = rangeOf(place);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return editor;
}

/** A range of the protocol as one of VS Code. */
export function rangeOf({ start, end }: Hole['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A range of VS Code as one of the protocol: what is posted to a worker keeps no getters. */
export function plainRange({ start, end }: Range): Hole['range'] {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

function columnOf(document: TextDocument): ViewColumn | undefined {
  const { activeTabGroup, all } = window.tabGroups;
  const holds = ({ tabs }: (typeof all)[number]) => tabs.some(({ input }) => input instanceof TabInputText && String(input.uri) === String(document.uri));
  return [activeTabGroup, ...all].find(holds)?.viewColumn;
}

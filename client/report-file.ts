import type { TextDocument, Uri } from 'vscode';
import { createNewFile } from './new-file.ts';

/**
 * Makes an empty file for a report under a name that is free, such as `internet-society-2025.md`.
 * @returns undefined where it cannot be made; the author has then been told
 */
export function createReportFile(folder: Uri, organization: string, year: string): Promise<TextDocument | undefined> {
  return createNewFile(folder, [...words(organization), year].join('-'));
}

/** The words of a name, in whatever script, without what a file name cannot hold. */
function words(name: string): readonly string[] {
  const all = name.toLowerCase().normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return all.length > 0 ? all.slice(0, 8) : ['report'];
}

import { FileType, l10n, type Uri, window, workspace } from 'vscode';
import { toBase64 } from '../server/lsp/base64.ts';
import { mostSourceMegabytes } from '../server/lsp/protocol.ts';
import { nameOf } from './name-of.ts';

/** The bytes of a file that is to be imported, in base64; undefined where it cannot be read, of which the author has been told. */
export async function readSource(source: Uri): Promise<string | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(source);
    if ((type & FileType.Directory) !== 0) return void window.showErrorMessage(l10n.t('“{0}” is a folder; choose a file in it.', nameOf(source)));
    if (size > mostSourceMegabytes * 1024 * 1024) return void window.showErrorMessage(l10n.t('“{0}” is larger than {1} megabytes, and is not read.', nameOf(source), mostSourceMegabytes));
    return toBase64(await workspace.fs.readFile(source));
  } catch (error) {
    return void window.showErrorMessage(l10n.t('“{0}” cannot be read: {1}', nameOf(source), error instanceof Error ? error.message : String(error)));
  }
}

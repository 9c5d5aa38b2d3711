import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from './reason.ts';

/** A megabyte takes seconds and some hundred megabytes of memory; no report that people write is a tenth of this. */
const mostMegabytes = 32;

/** The text of a file, and whether all of it could be read as characters; or why it cannot be read. */
export function readText(path: string): { readonly text: string; readonly whole: boolean } | { readonly reason: string } {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: 'it is a folder' };
    if (!found.isFile()) return { reason: 'it is no file' };
    if (found.size > mostMegabytes * 1024 * 1024) return { reason: `it is larger than ${mostMegabytes} megabytes` };
    const bytes = readFileSync(path);
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
    // Editors keep the byte order mark to themselves; so that columns agree, it is no part of the text here either.
    const text = bytes.toString(wide ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
    return { text, whole: wide || !text.includes('\uFFFD') || isUtf8(bytes) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

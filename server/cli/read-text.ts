import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from './reason.ts';

/** A megabyte takes seconds and some hundred megabytes of memory; no report that people write is a tenth of this. */
const mostMegabytes = 32;

/** How the characters of a file are written. */
export type Encoding = 'utf8' | 'utf8 with mark' | 'utf16le';

export interface ReadText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether all of it could be read as characters. */
  readonly whole: boolean;
}

/** Why there is no text, in words that end a sentence. */
export interface NoText {
  readonly reason: string;
}

const tooLarge: NoText = { reason: `it is larger than ${mostMegabytes} megabytes` };
const mostBytes = mostMegabytes * 1024 * 1024;

/** The text of a file, or why it cannot be read. */
export function readText(path: string): ReadText | NoText {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: 'it is a folder' };
    if (!found.isFile()) return { reason: 'it is no file' };
    return found.size > mostBytes ? tooLarge : textOf(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The text that is handed over a stream until its end, read no further than a file would be. */
export async function readStream(stream: AsyncIterable<Buffer>): Promise<ReadText | NoText> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > mostBytes) return tooLarge;
      chunks.push(chunk);
    }
    return textOf(Buffer.concat(chunks));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** A text as it is written in a file, of which `readText` gives it. */
export function bytesOf(text: string, encoding: Encoding): Buffer {
  return Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`, encoding === 'utf16le' ? 'utf16le' : 'utf8');
}

function textOf(bytes: Buffer): ReadText {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const read = bytes.toString(wide ? 'utf16le' : 'utf8');
  // Editors keep the byte order mark to themselves; so that columns agree, it is no part of the text here either.
  const text = read.replace(/^\uFEFF/, '');
  const encoding = wide ? 'utf16le' : text === read ? 'utf8' : 'utf8 with mark';
  const whole = wide ? bytes.length % 2 === 0 : !text.includes('\uFFFD') || isUtf8(bytes);
  return { text, encoding, whole };
}

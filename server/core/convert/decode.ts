/** The text of a file, or why there is none, as `Imported` says it. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly refused: string };

/**
 * Reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark, else Windows-1252, in which Word and Notepad saved for
 * long. What holds no letters, or bytes that no text has, is refused.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsLikeOldOffice(bytes)) {
    const isLocked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
    return { refused: isLocked ? 'it is protected by a password; save it without one in Word, and import that.' : 'it is an old Word file or another one of its time; save it as .docx in Word, and import that.' };
  }
  const kind = kindOf(bytes);
  if (kind) return { refused: `it is ${kind}; save its text as a .txt file, and import that.` };
  const { text, encoding } = textOf(bytes);
  const sample = text.slice(0, 200_000);
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  if (sample.includes('\u0000') || strange > sample.length / 50) return { refused: 'it holds bytes that no text has, so it is broken or no text file.' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: 'it is empty or holds no letter and no figure.' };
  return { text, encoding };
}

function textOf(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** What files of other kinds begin with; those that are read themselves never come here. */
const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF file'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
];

/** Old Word files are such boxes of streams, and so are new ones that are encrypted. */
function startsLikeOldOffice(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === '\u00D0\u00CF\u0011\u00E0';
}

function kindOf(bytes: Uint8Array): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  return beginnings.find(([beginning]) => first.startsWith(beginning))?.[1];
}

const beginning = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i;

/** Whether bytes are a page: by their beginning, or, of one that lacks that, by its file's name. */
export function isPage(bytes: Uint8Array, name: string): boolean {
  const start = decoded(bytes.subarray(0, 2000), 'windows-1252');
  if (start.includes('\u0000') && !/^(?:ÿþ|þÿ)/.test(start)) return false;
  const readable = start.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
  return beginning.test(readable) || (/\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(readable));
}

/** The text of a page in the encoding that it names; else as UTF-8, or, where it is none, as Windows-1252. */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = /<meta[^>]{1,300}charset\s*=\s*["']?([\w-]{1,40})/i.exec(decoded(bytes.subarray(0, 4000), 'windows-1252'))?.[1];
    return decoded(bytes, named === undefined || /^utf-?(?:8|16)/i.test(named) ? 'windows-1252' : named);
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // It names an encoding that nobody knows.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

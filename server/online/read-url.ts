/**
 * A URL from text, or nothing where it is none. Not by `URL.canParse`: once it is optimised, that of Node 20 says no to every
 * address with a letter such as “é” in it.
 */
export function readUrl(text: string, base?: URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

import { normalizeUri } from 'micromark-util-sanitize-uri';
import { legalText } from './legal-text.ts';

const allowed = ['http', 'https', 'mailto', 'tel', 'ftp'];

/**
 * An address that may be followed from a file that others get, with what an address cannot hold written as `%` and digits;
 * nothing for one that runs code, opens a file of the reader's machine, or is none. Relative ones stay relative.
 */
export function safeAddress(written: string): string | undefined {
  const address = normalizeUri(legalText(written).trim());
  // What stands before the first colon names a way to open it, unless a path has begun.
  const scheme = /^([^/?#:]*):/.exec(address)?.[1];
  // Two slashes name a host, which from a file would be one of the reader's own network.
  if (scheme === undefined) return address === '' || /^[\\/]{2}/.test(address) ? undefined : address;
  if (!allowed.includes(scheme.toLowerCase())) return undefined;
  return URL.canParse(address) ? address : undefined;
}

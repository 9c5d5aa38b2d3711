/** Whether an address leads nowhere: `()` and `(#)`. */
export function isNowhere(address: string): boolean {
  return /^\s*#?\s*$/.test(address);
}

/** Whether an address is one of the web. */
export function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address);
}

/** The host of a web address, in small letters; undefined for any other address. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:@\s]+)/i.exec(address)?.[1]?.toLowerCase();
}

/** What two spellings of one address have in common: without `http:` or `https:`, `www.` and a slash at the end. */
export function likeness(address: string): string {
  const [, rest] = /^https?:\/\/(?:www\.)?(.*)$/is.exec(address) ?? [];
  if (rest === undefined) return address;
  const path = rest.search(/[/?#]/);
  const host = path < 0 ? rest : rest.slice(0, path);
  return `//${host.toLowerCase()}${path < 0 ? '' : rest.slice(path).replace(/\/$/, '')}`;
}

/** The old services for documents of the United Nations, and in what their addresses give the symbol. */
const services: Readonly<Record<string, string>> = { '/view_doc.asp': 'symbol', '/ws.asp': 'm', '/access.nsf/get': 'ds' };

/**
 * The symbol of the United Nations document that an address of the old services names, such as "A/RES/70/125"; undefined
 * where there is none, or one that is not written as symbols are.
 */
export function symbolIn(address: string): string | undefined {
  const host = hostOf(address);
  if (host !== 'un.org' && !host?.endsWith('.un.org')) return undefined;
  const [path = '', query = ''] = address.split(/[?#]/);
  const name = Object.entries(services).find(([service]) => path.toLowerCase().endsWith(service))?.[1];
  const written = name && query.split('&').find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  return written ? symbolOf(written) : undefined;
}

/** The symbol of the document that an address of an old or of today's service for them leads to; undefined for any other. */
export function documentAt(address: string): string | undefined {
  const written = /^https?:\/\/(?:undocs|docs\.un)\.org\/(?:[a-z]{2}\/)?([^?#]+)/i.exec(address)?.[1];
  return written === undefined ? symbolIn(address) : symbolOf(written);
}

function symbolOf(written: string): string | undefined {
  const symbol = decoded(written).replace(/\s/g, '').toUpperCase();
  return /^(?:A|E|S|T|ST|TD|DP|CERD|CCPR|CEDAW|CRC)(?:\/[A-Z0-9.()-]+)+$/.test(symbol) && /\d/.test(symbol) ? symbol : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

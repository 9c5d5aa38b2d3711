/** Headings can be whole sentences; a message quotes no more than this. */
const longest = 60;

/** Words of the author in quotation marks, cut where they are long. */
export function quote(words: string): string {
  return words.length > longest ? `“${words.slice(0, longest - 1).trimEnd()}…”` : `“${words}”`;
}

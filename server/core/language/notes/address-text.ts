/** An address of the web as a note says it; undefined for any other. */
export function addressText(url: string): string | undefined {
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return undefined;
  // Where a bare address would not be read to its end, or differently, it stands in angle brackets.
  const isPlain = /^https?:\/\/[\w.-]+(?:\/[\w./%+=?#-]*)?$/i.test(url) && /[\w/=-]$/.test(url) && !/_.*_/.test(url);
  return isPlain ? url : `<${url}>`;
}

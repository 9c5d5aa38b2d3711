/** The URI of the file that a relative address in a report names; undefined for every other address. */
export function linkedFile(address: string, report: string): string | undefined {
  const path = address.replace(/[#?][^]*$/, '');
  if (!/^[^/\\][^\\]*$/.test(path) || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  try {
    const target = new URL(path, report).href.replace(/\/$/, '');
    decodeURIComponent(target);
    return target;
  } catch {
    return undefined;
  }
}

/** Whether a folder that holds these names holds the file of a URI. Many file systems do not tell cases apart, so neither is told here. */
export function holdsFile(names: readonly string[], target: string): boolean {
  const name = decodeURIComponent(target.slice(target.lastIndexOf('/') + 1)).toLowerCase();
  return names.some((other) => other.toLowerCase() === name);
}

export const fileStates = {
  there: { kind: 'alive', message: 'The file is there.' },
  missing: { kind: 'broken', message: 'There is no such file.' },
} as const;

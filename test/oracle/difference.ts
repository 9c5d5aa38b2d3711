/**
 * How a node differs from what is expected, with its path; nothing if it does not. The positions of the node count from
 * the start of its block, which is at `offset` and `line`. A field that is undefined is as good as missing.
 */
export function difference(node: unknown, expected: unknown, offset: number, line: number, path = ''): string | undefined {
  if (Object.is(node, expected)) return undefined;
  if (!isRecord(node) || !isRecord(expected)) return `${path} is ${JSON.stringify(node)}, not ${JSON.stringify(expected)}`;
  if ('line' in node && 'column' in node) {
    const moved = { line: Number(node['line']) + line, column: node['column'], offset: Number(node['offset']) + offset };
    const same = moved.line === expected['line'] && moved.column === expected['column'] && moved.offset === expected['offset'];
    return same ? undefined : `${path} is ${JSON.stringify(moved)}, not ${JSON.stringify(expected)}`;
  }
  for (const key of new Set([...Object.keys(node), ...Object.keys(expected)])) {
    const found = difference(node[key], expected[key], offset, line, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

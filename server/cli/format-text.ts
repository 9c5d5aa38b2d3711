import type { CheckedFile } from './check-file.ts';

/** Findings a line each, `path:line:column` first so that terminals link them, places in other files below, and a last line that counts, `also` what it is told beside. */
export function formatText(files: readonly CheckedFile[], also: readonly string[] = []): string {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  for (const { path, findings } of files) {
    for (const { rule, severity, message, range, elsewhere = [] } of findings) {
      lines.push(`${path}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${message} [${rule}]`);
      for (const other of elsewhere) lines.push(`  ${other.uri}:${other.range.start.line + 1}:${other.range.start.character + 1} ${other.message}`);
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  const said = [...counts].map(([severity, count]) => `${count} ${plural(severity, count)}`).join(', ');
  lines.push(`${said || 'No findings'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${also.map((other) => `, ${other}`).join('')}.`);
  return `${lines.join('\n')}\n`;
}

function plural(severity: string, count: number): string {
  return severity === 'information' ? 'for information' : count === 1 ? severity : `${severity}s`;
}

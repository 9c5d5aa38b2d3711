import type { Severity } from '../core/rules/index.ts';
import type { CheckedFile } from './check-file.ts';
import { plain, type Paint, type Style } from './paint.ts';

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' };

/**
 * Findings a line each, `path:line:column` first so that terminals link them, places in other files below, and a last line
 * that counts, `also` what it is told beside.
 */
export function formatText(files: readonly CheckedFile[], also: readonly string[] = [], paint: Paint = plain): string {
  const lines: string[] = [];
  const counts = new Map<Severity, number>();
  for (const { path, findings } of files) {
    for (const { rule, severity, message, range, elsewhere = [] } of findings) {
      lines.push(`${paint('bold', shown(`${path}:${range.start.line + 1}:${range.start.character + 1}`))} ${paint(styles[severity], severity)} ${shown(message)} ${paint('dim', `[${rule}]`)}`);
      for (const other of elsewhere) lines.push(shown(`  ${other.uri}:${other.range.start.line + 1}:${other.range.start.character + 1} ${other.message}`));
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  const said = [...counts].map(([severity, count]) => paint(styles[severity], `${count} ${plural(severity, count)}`)).join(', ');
  lines.push(`${said || paint('green', 'No findings')} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${also.map((other) => `, ${other}`).join('')}.`);
  return `${lines.join('\n')}\n`;
}

/** What a report holds must not move the cursor of a terminal, or change its colours. */
function shown(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}

function plural(severity: Severity, count: number): string {
  return severity === 'information' ? 'for information' : count === 1 ? severity : `${severity}s`;
}

import { relative, sep } from 'node:path';
import type { CheckedFile, CheckedFinding } from './check-file.ts';

const commands: Readonly<Record<CheckedFinding['severity'], string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Findings as the workflow commands of GitHub, which shows them beside the lines that they are about. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files.flatMap(({ path, findings }) => findings.map((finding) => `${commandOf(path, finding)}\n`)).join('');
}

function commandOf(path: string, { rule, severity, message, range: { start, end } }: CheckedFinding): string {
  const properties = {
    file: relative('.', path).split(sep).join('/'),
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns count only within one line there.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${commands[severity]} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

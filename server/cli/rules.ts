import { mendsOf, type Mends } from '../core/language/mends.ts';
import { rules, type Severity } from '../core/rules/index.ts';
import { templatesWith } from '../core/template/templates.ts';
import { readArguments } from './read-arguments.ts';

export const rulesUsage = `Usage: wsis-report rules [--format text|json]

Lists all rules: how grave what each finds is, whether check --fix mends it (yes), an editor offers something (asks) or
neither, and what a right report has. wsis-report explain RULE says more of one.

  --format FORMAT   how the list is written: text or json (text)
`;

interface Output {
  write(text: string): unknown;
}

/** A rule as `--format json` writes it. */
export interface ListedRule {
  readonly rule: string;
  readonly severity: Severity;
  /** Whether what it finds can be mended unseen. */
  readonly fixable: boolean;
  readonly summary: string;
}

/** Runs `rules`. Gives the exit code: 0, or 2 where an option is wrong. */
export function listRules(args: string[], out: Output, err: Output): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err.write(`wsis-report: ${options}\n`);
    return 2;
  }
  if (options.help) {
    out.write(rulesUsage);
    return 0;
  }
  const templates = templatesWith([]);
  const all = rules.map((rule) => ({ ...rule, mends: mendsOf(rule, templates) }));
  if (options.format === 'json') {
    const listed = all.map(({ id, severity, mends, summary }): ListedRule => ({ rule: id, severity, fixable: mends === 'safely', summary }));
    out.write(`${JSON.stringify({ version: 1, rules: listed })}\n`);
  } else out.write(table([['rule', 'severity', 'fix', 'a right report'], ...all.map(({ id, severity, mends, summary }) => [id, severity, words[mends], summary] as const)]));
  return 0;
}

const words: Readonly<Record<Mends, string>> = { safely: 'yes', asked: 'asks', not: '–' };

type Row = readonly [rule: string, severity: string, fix: string, summary: string];

function table(rows: readonly Row[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}

interface Options {
  readonly format: 'text' | 'json';
  readonly help: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  const parsed = readArguments('rules', args, { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, false);
  if (typeof parsed === 'string') return parsed;
  const { format = 'text', help = false } = parsed.values;
  if (format !== 'text' && format !== 'json') return `--format is text or json, not “${format}”.`;
  return { format, help };
}

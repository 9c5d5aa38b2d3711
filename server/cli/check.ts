import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Severity } from '../core/rules/index.ts';
import { checkReport, checkTemplate, type CheckedFile } from './check-file.ts';
import { formatText } from './format-text.ts';
import { isTemplatePath, templatesFor } from './templates-for.ts';

const checkUsage = `Usage: wsis-report check [--format text|json] [--fail-on error|warning|information] FILES…

Checks each file named, whether or not its front matter names a template.

  --format text|json   how findings are written (text)
  --fail-on SEVERITY   the exit code is 1 where there are findings as grave as this (error)
`;

const gravest = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

interface Output {
  write(text: string): unknown;
}

/** Runs `check`. Gives the exit code: 0 clean, 1 findings, 2 where an option is wrong or a file cannot be read. */
export function check(args: string[], out: Output, err: Output): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err.write(`wsis-report: ${options}\n`);
    return 2;
  }
  if (options.help) {
    out.write(checkUsage);
    return 0;
  }
  const checked: CheckedFile[] = [];
  let unreadable = false;
  for (const path of options.files) {
    const text = readText(path);
    if (typeof text !== 'string') {
      err.write(`wsis-report: ${path} cannot be read: ${text.reason}.\n`);
      unreadable = true;
    } else {
      checked.push(isTemplatePath(path) ? checkTemplate(path, text) : checkReport(path, text, templatesFor(path)));
    }
  }
  out.write(options.format === 'json' ? `${JSON.stringify({ version: 1, files: checked.map(({ path, findings }) => ({ path, findings })) })}\n` : formatText(checked));
  if (unreadable) return 2;
  const failing = gravest.slice(0, gravest.indexOf(options.failOn) + 1) as readonly Severity[];
  return checked.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

interface Options {
  readonly format: 'text' | 'json';
  readonly failOn: Severity;
  readonly files: readonly string[];
  readonly help: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, 'fail-on': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}; see wsis-report check --help.`;
  }
  const { format = 'text', 'fail-on': failOn = 'error', help = false } = parsed.values;
  if (format !== 'text' && format !== 'json') return `--format is text or json, not “${format}”.`;
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'information') return `--fail-on is error, warning or information, not “${failOn}”.`;
  if (!help && parsed.positionals.length === 0) return 'name at least one file to check; see wsis-report check --help.';
  return { format, failOn, files: parsed.positionals, help };
}

function readText(path: string): string | { reason: string } {
  try {
    if (statSync(path).isDirectory()) return { reason: 'it is a folder' };
    const bytes = readFileSync(path);
    const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
    // Editors keep the byte order mark to themselves; so that columns agree, it is no part of the text here either.
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'access is denied' };
    return { reason: reasons[code ?? ''] ?? (code ?? String(error)) };
  }
}

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ImportedDraft } from '../core/convert/index.ts';
import type { Template } from '../core/template/template.ts';
import { convertInThread } from '../convert/in-thread.ts';
import { readArguments } from './read-arguments.ts';
import { reasonOf } from './reason.ts';
import { remembering } from './remembering.ts';
import { mostSourceMegabytes } from '../core/convert/source-kinds.ts';
import { isThere, writeNew, type NewFile } from './write-new.ts';

const importUsage = `Usage: wsis-report import FILE [-o OUT] [--report FILE] [--force]

Makes a draft of a Word document (.docx), a PDF, a web page (.html) or a text file (.txt, .md): last year's report. What is left out of the
draft, and what is not certain, stands in the import report, line by line.

  -o, --output OUT   where the draft goes; - for standard output (FILE with .md in the place of its ending)
  --report FILE      where the import report goes (it is printed)
  --force            replaces files that are there
`;

interface Output {
  write(text: string): unknown;
}

/** Runs `import`. Gives the exit code: 0 written, 2 where an option is wrong, a file cannot be read, or one is there already. */
export async function importReport(args: string[], out: Output, err: Output): Promise<number> {
  const fail = (message: string): number => {
    err.write(`wsis-report: ${message}\n`);
    return 2;
  };
  const options = readOptions(args);
  if (typeof options === 'string') return fail(options);
  if (options.help) {
    out.write(importUsage);
    return 0;
  }
  const { source, output, report, force } = options;
  const refused = whyNot(options);
  if (refused) return fail(refused);
  const bytes = readBytes(source);
  if ('reason' in bytes) return fail(`${source} cannot be read: ${bytes.reason}.`);
  const templates = [...remembering({ given: [], previous: [] }).templatesFor(source).values()] as [Template, ...Template[]];
  const imported = await convertInThread({ kind: 'import', name: basename(source), bytes: bytes.bytes, templates });
  if ('reason' in imported) return fail(`${source} cannot be imported: ${imported.reason}.`);

  const files: NewFile[] = [];
  if (output !== '-') files.push({ path: output, content: imported.draft });
  if (report !== undefined) files.push({ path: report, content: imported.report });
  const trouble = writeNew(files, force);
  if (trouble !== undefined) return fail(trouble);
  if (output === '-') out.write(imported.draft);
  else out.write(`${output}: ${summary(imported)}.\n`);
  // What is in the draft alone must not be mixed with what is not.
  if (report === undefined) (output === '-' ? err : out).write(output === '-' ? imported.report : `\n${imported.report}`);
  return 0;
}

interface Options {
  readonly source: string;
  readonly output: string;
  readonly report?: string;
  readonly force: boolean;
  readonly help: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  const parsed = readArguments('import', args, { output: { type: 'string', short: 'o' }, report: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } });
  if (typeof parsed === 'string') return parsed;
  const { output, report, force = false, help = false } = parsed.values;
  const [source = '', more] = parsed.positionals;
  if (!help && (source === '' || more !== undefined)) return 'name one file to import; see wsis-report import --help.';
  const draft = output ?? `${source.slice(0, source.length - extname(source).length)}.md`;
  return { source, output: draft, ...(report !== undefined && { report }), force, help };
}

/** Why nothing is done, before anything is read. */
function whyNot({ source, output, report, force }: Options): string | undefined {
  if (isSame(source, output)) return `the draft would take the place of ${source}; name another file with -o.`;
  if (report !== undefined && (isSame(report, source) || isSame(report, output) || report === '-')) return `the import report needs a file of its own, not “${report}”.`;
  const there = [output, report].find((path) => path !== undefined && path !== '-' && existsSync(path));
  return there !== undefined && !force ? isThere(there) : undefined;
}

function isSame(one: string, other: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  return real(one) === real(other);
}

function summary({ words, headings, notes, entries }: ImportedDraft): string {
  const open = entries.filter(({ kind }) => kind === 'check').length;
  const removed = entries.filter(({ kind }) => kind === 'removed').length;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(words, 'word')}, ${count(headings, 'heading')}, ${count(notes, 'note')}; ${open} to check, ${removed} left out`;
}

function readBytes(path: string): { readonly bytes: Uint8Array } | { readonly reason: string } {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: 'it is a folder' };
    if (!found.isFile()) return { reason: 'it is no file' };
    if (found.size > mostSourceMegabytes * 1024 * 1024) return { reason: `it is larger than ${mostSourceMegabytes} megabytes` };
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

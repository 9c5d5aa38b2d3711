import { realpathSync, statSync } from 'node:fs';
import { convertInThread } from '../convert/in-thread.ts';
import { isStillOpen } from '../core/language/still-open.ts';
import { checkReport } from './check-file.ts';
import { remembering } from './remembering.ts';
import { exportUsage, readExportOptions } from './export-options.ts';
import { formatText } from './format-text.ts';
import { readText } from './read-text.ts';
import { isThere, writeNew } from './write-new.ts';

interface Output {
  write(content: string | Uint8Array): unknown;
}

/**
 * Runs `export`. Gives the exit code: 0 written, 1 the report is not finished and `--allow-errors` was not given, 2 where an
 * option is wrong, the file cannot be read, or the other one not written.
 */
export async function exportFile(args: string[], out: Output, err: Output): Promise<number> {
  const fail = (sentence: string): 2 => {
    err.write(`wsis-report: ${sentence}\n`);
    return 2;
  };
  const options = readExportOptions(args);
  if (typeof options === 'string') return fail(options);
  if (options.help) {
    out.write(exportUsage);
    return 0;
  }
  const { file, format, target } = options;
  const read = readText(file);
  if ('reason' in read) return fail(`${file} cannot be read: ${read.reason}.`);
  // What is exported now would be without them for ever.
  if (!read.whole) return fail(`${file} cannot be exported: some of its characters cannot be read; save it as UTF-8.`);
  const { text } = read;
  const refused = target === '-' ? undefined : whyNot(target, file, options.force);
  if (refused !== undefined) return fail(refused);

  const { settingsFor, templatesFor, seriesFor } = remembering({ given: [file], previous: [] });
  const { path, findings } = checkReport(file, text, { templates: templatesFor(file), levels: settingsFor(file).levels, seriesFor });
  const open = findings.filter(({ severity }) => isStillOpen(severity));
  if (open.length > 0) {
    err.write(formatText([{ path, findings: open }]));
    if (!options.allowErrors) {
      err.write(`wsis-report: ${file} is not finished; --allow-errors exports it as it is.\n`);
      return 1;
    }
  }
  const outcome = await convertInThread({ kind: 'export', text, format });
  if (!('bytes' in outcome)) return fail(`${file} could not be exported: ${outcome.reason}.`);
  if (target === '-') out.write(outcome.bytes);
  else {
    const trouble = writeNew([{ path: target, content: outcome.bytes }], options.force);
    if (trouble !== undefined) return fail(trouble);
  }
  return 0;
}

/** Why nothing is done, before anything is checked. */
function whyNot(target: string, source: string, force: boolean): string | undefined {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) return `${target} is a folder; name a file with -o.`;
  if (realpathSync(target) === realpathSync(source)) return `${target} is the report itself; name another file with -o.`;
  return force ? undefined : isThere(target);
}

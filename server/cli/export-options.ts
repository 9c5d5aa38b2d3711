import { readArguments } from './read-arguments.ts';

export const exportUsage = `Usage: wsis-report export FILE --to docx|html [-o OUT] [--force] [--allow-errors]

Writes a report as a Word document or as a page for the web. What is still open in it is listed first.

  --to docx|html    what to write
  -o, --output OUT  where to; - is the standard output (FILE with the other ending)
  --force           writes over OUT where it exists
  --allow-errors    exports a report that is not finished
`;

export interface ExportOptions {
  readonly help: boolean;
  readonly file: string;
  readonly format: 'docx' | 'html';
  /** A path, or `-` for the standard output. */
  readonly target: string;
  readonly force: boolean;
  readonly allowErrors: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
export function readExportOptions(args: string[]): ExportOptions | string {
  const parsed = readArguments('export', args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    'allow-errors': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (typeof parsed === 'string') return parsed;
  const { to = '', output, force = false, 'allow-errors': allowErrors = false, help = false } = parsed.values;
  const [file = '', ...more] = parsed.positionals;
  const format = to === 'html' ? 'html' : 'docx';
  if (help) return { help, file, format, target: '-', force, allowErrors };
  if (file === '') return 'name the report to export; see wsis-report export --help.';
  if (more.length > 0) return `one report is exported at a time, so “${more[0]}” is one too many.`;
  if (to === '') return 'say what to write: --to docx or --to html.';
  if (to !== 'docx' && to !== 'html') return `--to is docx or html, not “${to}”.`;
  if (output === '') return '-o needs the name of a file.';
  return { help, file, format, target: output ?? defaultTarget(file, to), force, allowErrors };
}

function defaultTarget(file: string, ending: string): string {
  return `${file.replace(/(?:\.wsis)?\.(?:md|markdown|txt)$/i, '')}.${ending}`;
}

import { availableParallelism } from 'node:os';
import type { Severity } from '../core/rules/index.ts';
import { readArguments } from './read-arguments.ts';

/** What `wsis-report check --help` says. */
export const checkUsage = `Usage: wsis-report check [OPTIONS] FILES, FOLDERS AND PATTERNS…

Checks each file that is named, whether or not its front matter names a template; - is the standard input. A folder stands for every report below
it: files named *.wsis.md, and .md files whose front matter names a template that is known; templates in
.wsis/templates are checked too. node_modules and folders that begin with a dot are left out, and what
.wsis/config.json says to ignore.

A pattern such as "drafts/**/*.md", in quotation marks, stands for the same files with every shell: * is any part of a name,
** any folders, {a,b} one or the other. After ! it takes files away: "!drafts/old/**".

Figures are compared with those of the earlier reports of the same organization: the files named here, and those in the
folder of each report.

With --fix and -, and with --fix-dry-run, the standard output holds that alone; what is found is written to the standard error.

  --format FORMAT          how findings are written: text, json, github (workflow commands), junit (XML) or sarif (text)
  --fail-on SEVERITY       error, warning or information: the exit code is 1 where there are findings as grave as this (error)
  --only-reports           passes over the files named that are no reports, such as all that a commit changes
  --fix                    writes into the files what can be mended safely, and tells what is left; the text of - goes to the
                           standard output
  --fix-dry-run            shows as a unified diff what --fix would write, and changes nothing
  --baseline FILE          findings that are known and accepted, which are not told again and do not count
  --update-baseline        writes into that file what is found now
  --stdin-filename NAME    where the text of - would lie: its template, settings and earlier reports are looked for there
  --template NAME          the template of reports that name none, in the place of that of .wsis/config.json
  --previous FILE          the earlier report to compare with, in the place of those; may be given more than once
  --online                 asks the web whether the links work; what was found is not asked again for a while
  --allow-host HOST        a host in your own network that may be asked too; may be given more than once
  --color, --no-color      colours or none (on a terminal, unless NO_COLOR is set, or where FORCE_COLOR is)
  --threads NUMBER         how many files are checked at a time, at most (as many as there are processors)
`;

const formats = ['text', 'json', 'github', 'junit', 'sarif'] as const;

/** What the arguments of `check` ask for. */
export interface CheckOptions {
  readonly format: (typeof formats)[number];
  readonly failOn: Severity;
  /** Whether files that are named are checked only where they are reports. */
  readonly onlyReports: boolean;
  /** What is done about what can be mended safely: nothing where it is not said. */
  readonly mend?: 'write' | 'show';
  /** The file of known findings. */
  readonly baseline?: string;
  /** Whether that file is to be written. */
  readonly updateBaseline: boolean;
  /** The template of reports that name none. */
  readonly template?: string;
  /** Earlier reports, in the place of those that are found. */
  readonly previous: readonly string[];
  /** Whether text is coloured; where it is not said, a terminal decides. */
  readonly color?: boolean;
  readonly threads: number;
  /** Whether links are checked online. */
  readonly online: boolean;
  readonly allowedHosts: readonly string[];
  /** Files, folders and patterns; `-` is the standard input. */
  readonly paths: readonly string[];
  /** What the standard input is called. */
  readonly inputName: string;
  readonly help: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
export function readOptions(args: string[]): CheckOptions | string {
  const parsed = readArguments('check', args, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    'only-reports': { type: 'boolean' },
    fix: { type: 'boolean' },
    'fix-dry-run': { type: 'boolean' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    template: { type: 'string' },
    previous: { type: 'string', multiple: true },
    online: { type: 'boolean' },
    'allow-host': { type: 'string', multiple: true },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    threads: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (typeof parsed === 'string') return parsed;
  const { format = 'text', 'fail-on': failOn = 'error', 'only-reports': onlyReports = false, fix = false, 'fix-dry-run': dryRun = false, baseline, 'update-baseline': updateBaseline = false, 'stdin-filename': inputName, template, previous = [], online = false, 'allow-host': allowedHosts = [], color = false, 'no-color': noColor = false, threads = String(availableParallelism()), help = false } = parsed.values;
  const paths = parsed.positionals;
  const inputs = paths.filter((path) => path === '-').length;
  if (!isOneOf(formats, format)) return `--format is ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}, not “${format}”.`;
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'information') return `--fail-on is error, warning or information, not “${failOn}”.`;
  if (!/^[1-9]\d{0,2}$/.test(threads)) return `--threads is a number from 1 to 999, not “${threads}”.`;
  if (!help && paths.length === 0) return 'name at least one file or folder to check; see wsis-report check --help.';
  if (inputs > 1) return 'the standard input can be read once, so name - once.';
  if (inputName !== undefined && inputs === 0) return '--stdin-filename says what - is called; name - too.';
  if (inputName === '') return '--stdin-filename needs the name of a file.';
  if (fix && dryRun) return '--fix writes and --fix-dry-run does not; choose one.';
  if (color && noColor) return '--color and --no-color do not go together; choose one.';
  if (baseline === '') return '--baseline needs the name of a file.';
  if (updateBaseline && baseline === undefined) return '--update-baseline needs to know the file: add --baseline FILE.';
  if (updateBaseline && dryRun) return '--fix-dry-run changes nothing, so --update-baseline does not go with it.';
  return { format, failOn, onlyReports, ...(baseline !== undefined && { baseline }), updateBaseline, ...(fix ? { mend: 'write' } : dryRun ? { mend: 'show' } : {}), ...(template !== undefined && { template }), previous, ...(color || noColor ? { color } : {}), threads: Number(threads), online, allowedHosts, paths, inputName: inputName ?? '-', help };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}

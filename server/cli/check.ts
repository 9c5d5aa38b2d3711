import { relative } from 'node:path';
import type { LinkStates } from '../core/report/index.ts';
import type { Severity } from '../core/rules/index.ts';
import { checkAll } from './check-all.ts';
import type { Outcome } from './check-candidate.ts';
import type { CheckedFile } from './check-file.ts';
import { checkUsage, readOptions, type CheckOptions } from './check-options.ts';
import type { Checks } from './checks.ts';
import { findFiles, onlyReports, type Candidate } from './find-files.ts';
import { formatGithub } from './format-github.ts';
import { formatJunit } from './format-junit.ts';
import { formatText } from './format-text.ts';
import { mendAll } from './mend-all.ts';
import { paintFor, type Paint, type Screen } from './paint.ts';
import { progressOn } from './progress.ts';
import { readStream, readText } from './read-text.ts';
import { settingsFilesOf } from './settings-path.ts';

const gravest = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

interface Output extends Screen {
  write(text: string | Uint8Array): unknown;
}

/**
 * Runs `check`. Gives the exit code: 0 clean, 1 findings, 2 where an option is wrong, a file cannot be read or checked, or
 * a folder holds no report. Whatever the number of threads, what it writes is the same.
 */
export async function check(args: string[], out: Output, err: Output): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err.write(`wsis-report: ${options}\n`);
    return 2;
  }
  if (options.help) {
    out.write(checkUsage);
    return 0;
  }
  const baseline = options.baseline === undefined ? undefined : (await import('./baseline.ts')).openBaseline(options.baseline, options.updateBaseline);
  if (typeof baseline === 'string') {
    err.write(`wsis-report: ${baseline}\n`);
    return 2;
  }
  const input = options.paths.includes('-') ? { path: options.inputName, read: await readStream(process.stdin) } : undefined;
  const { candidates: found, folders, patterns, unreadable } = findFiles(options.paths, input);
  // What is wrong with settings is told in every run for which they count.
  const settings = settingsFilesOf(found.map(({ path }) => path)).map((path): Candidate => ({ path: relative('.', path), asked: true, doubtful: false, size: 0 }));
  const candidates = [...settings, ...(options.onlyReports ? onlyReports(found) : found)];
  const given = found.filter(({ foundBy }) => foundBy === undefined || patterns.includes(foundBy)).map(({ path }) => path);
  const series: Checks = { given, previous: options.previous, ...(options.template !== undefined && { template: options.template }) };
  const unknown = options.template === undefined ? undefined : await whyUnknown(options.template, found);
  if (unknown !== undefined) {
    err.write(`wsis-report: ${unknown}\n`);
    return 2;
  }
  const { web, note } = options.online ? await askWeb(candidates, series, options, err) : {};
  const paintOn = (screen: Output): Paint => paintFor(screen, options.color, process.env['FORCE_COLOR']);
  const checked = (files: readonly Candidate[]): Promise<readonly Outcome[]> => checkAll(files, series, { threads: options.threads, ...(web && { web }), progress: progressOn(err, 'files checked') });
  const { outcomes, mended, unwritten, output } = options.mend ? await mendAll(candidates, checked, options.mend, paintOn(out)) : { outcomes: await checked(candidates), mended: 0, unwritten: [] };
  const troubles = [
    ...options.previous.flatMap((path) => whyUnreadable(path)),
    ...unreadable.map(({ path, reason }) => `${path} cannot be read: ${reason}.`),
    ...outcomes.flatMap((outcome, index) => (outcome.kind === 'failed' ? [`${candidates[index]!.path} ${outcome.reason}.`] : [])),
    ...unwritten,
    ...withoutReport(folders, candidates, outcomes).map((folder) => `there is no report in ${folder}.`),
    ...withoutReport(patterns, candidates, outcomes).map((pattern) => `there is no report that ${pattern} stands for.`),
  ];
  const remarks = outcomes.flatMap((outcome) => (outcome.kind === 'checked' && outcome.remark ? [`${outcome.file.path} ${outcome.remark}.`] : []));
  const all = outcomes.flatMap((outcome, index): CheckedFile[] => (outcome.kind === 'checked' && (index >= settings.length || outcome.file.findings.length > 0) ? [outcome.file] : []));
  const unwrittenBaseline = options.updateBaseline ? baseline?.update(all) : undefined;
  if (unwrittenBaseline !== undefined) troubles.push(unwrittenBaseline);
  const { files, known, gone } = baseline?.sift(all) ?? { files: all, known: 0, gone: 0 };
  if (gone > 0) remarks.push(`${gone} known ${gone === 1 ? 'finding is' : 'findings are'} gone; --update-baseline takes ${gone === 1 ? 'it' : 'them'} out of ${options.baseline}.`);
  for (const sentence of [...troubles, ...remarks, ...(note ? [note] : [])]) err.write(`wsis-report: ${sentence}\n`);
  const failing = gravest.slice(0, gravest.indexOf(options.failOn) + 1) as readonly Severity[];
  const also = [...(mended > 0 ? [`${mended} mended`] : []), ...(known > 0 ? [`${known} known`] : [])];
  if (output !== undefined) out.write(output);
  const screen = output === undefined ? out : err;
  screen.write(await written(files, options.format, { failing, also, troubles, paint: paintOn(screen) }));
  if (troubles.length > 0) return 2;
  return files.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

/** What formats tell beside the findings. */
interface Told {
  readonly failing: readonly Severity[];
  /** What was mended, and what is known. */
  readonly also: readonly string[];
  readonly troubles: readonly string[];
  readonly paint: Paint;
}

async function written(files: readonly CheckedFile[], format: CheckOptions['format'], { failing, also, troubles, paint }: Told): Promise<string> {
  switch (format) {
    case 'text': return formatText(files, also, paint);
    case 'json': return `${JSON.stringify({ version: 1, files })}\n`;
    case 'github': return formatGithub(files);
    case 'junit': return formatJunit(files, failing);
    case 'sarif': return (await import('./format-sarif.ts')).formatSarif(files, troubles);
  }
}

async function askWeb(candidates: readonly Candidate[], series: Checks, { allowedHosts }: CheckOptions, err: Output): Promise<{ web: LinkStates; note?: string }> {
  const { askOnline } = await import('./ask-online.ts');
  return askOnline(candidates, series, { allowedHosts, progress: progressOn(err, 'links asked') });
}

/** A template that no file could have is a slip of the pen; that of a folder may be known to the files in it alone. */
async function whyUnknown(name: string, candidates: readonly Candidate[]): Promise<string | undefined> {
  const { remembering } = await import('./remembering.ts');
  const { templatesFor } = remembering({ given: [], previous: [] });
  const known = new Set(candidates.flatMap(({ path }) => [...templatesFor(path).keys()]));
  return known.size === 0 || known.has(name) ? undefined : `--template is one of ${[...known].join(', ')}, not “${name}”.`;
}

function whyUnreadable(path: string): string[] {
  const read = readText(path);
  return 'reason' in read ? [`${path} cannot be read: ${read.reason}.`] : [];
}

/** Of the folders or patterns that were named, those by which nothing was found. */
function withoutReport(named: readonly string[], candidates: readonly Candidate[], outcomes: readonly Outcome[]): string[] {
  const held = new Set(candidates.flatMap(({ foundBy }, index) => (outcomes[index]!.kind === 'passed over' ? [] : [foundBy])));
  return named.filter((one) => !held.has(one));
}

import { Analysis } from '../core/analysis/index.ts';
import { statisticsCsv, statisticsText } from '../core/language/statistics-text.ts';
import { statisticsTable, type StatisticsTable } from '../core/language/statistics-table.ts';
import { rules } from '../core/rules/index.ts';
import { readArguments } from './read-arguments.ts';
import { readText } from './read-text.ts';
import { remembering } from './remembering.ts';

const statisticsUsage = `Usage: wsis-report statistics [--format text|json|csv] [--previous FILE]… FILES…

Lists every figure of a report: what it counts, its date, its source and its section, and what the earlier reports of the
same organization say: the files named, and those in the folder of each.

  --format text|json|csv   how the table is written (text)
  --previous FILE          the earlier report to compare with, in the place of those; may be given more than once
`;

interface Output {
  write(text: string): unknown;
}

/** Runs `statistics`. Gives the exit code: 0, or 2 where an option is wrong or a file cannot be read. */
export function statistics(args: string[], out: Output, err: Output): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err.write(`wsis-report: ${options}\n`);
    return 2;
  }
  if (options.help) {
    out.write(statisticsUsage);
    return 0;
  }
  const { files, previous, format } = options;
  const { seriesFor, templatesFor } = remembering({ given: files, previous });
  const tables: [path: string, table: StatisticsTable][] = [];
  let unreadable = false;
  for (const path of [...previous, ...files]) {
    const read = readText(path);
    if ('reason' in read) {
      err.write(`wsis-report: ${path} cannot be read: ${read.reason}.\n`);
      unreadable = true;
    } else if (files.includes(path)) {
      const templates = templatesFor(path);
      const analysis = new Analysis(read.text, rules, templates);
      analysis.setSeries(seriesFor(path, analysis, templates));
      tables.push([path, statisticsTable(analysis)]);
    }
  }
  out.write(write(tables, format));
  return unreadable ? 2 : 0;
}

function write(tables: readonly (readonly [string, StatisticsTable])[], format: Options['format']): string {
  if (format === 'csv') return statisticsCsv(tables);
  if (format === 'text') return tables.map(([path, table]) => `${headingOf(path, table)}\n\n${statisticsText(table, 'text')}`).join('\n');
  return `${JSON.stringify({ version: 1, files: tables.map(([path, { more: _, ...table }]) => ({ path, ...table })) })}\n`;
}

/** "igf-2017.md: Internet Governance Forum, 2017; beside 2016 (igf-2016.md)". */
function headingOf(path: string, { organization, year, earlier }: StatisticsTable): string {
  const whose = [organization, year].filter((word) => word !== undefined).join(', ');
  const beside = earlier.map(({ year, name }) => `${year} (${name})`).join(', ');
  return `${path}${whose ? `: ${whose}` : ''}${beside ? `; beside ${beside}` : ''}`;
}

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly files: readonly string[];
  readonly previous: readonly string[];
  readonly help: boolean;
}

/** The options, or one sentence that says what is wrong with them. */
function readOptions(args: string[]): Options | string {
  const parsed = readArguments('statistics', args, { format: { type: 'string' }, previous: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } });
  if (typeof parsed === 'string') return parsed;
  const { format = 'text', previous = [], help = false } = parsed.values;
  if (format !== 'text' && format !== 'json' && format !== 'csv') return `--format is text, json or csv, not “${format}”.`;
  if (!help && parsed.positionals.length === 0) return 'name at least one report; see wsis-report statistics --help.';
  return { format, files: parsed.positionals, previous, help };
}

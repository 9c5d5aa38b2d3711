import type { EarlierCell, StatisticsGroup, StatisticsRow, StatisticsTable } from './statistics-table.ts';

export type StatisticsFormat = 'markdown' | 'csv' | 'text';

/** The lines of a table of figures, headings first. Each cell is what a reader sees, without markup. */
function statisticsLines(table: StatisticsTable): string[][] {
  const years = table.earlier.map(({ year }) => year);
  const heading = ['Metric', 'Value', 'As of', 'Source', 'Section', ...years.map(String), 'Remarks'];
  const lines = table.groups.flatMap((group) => {
    const rows = group.figures.map((row) => [
      row.unit !== '' && group.metric === 'other' ? row.unit : group.title,
      row.value,
      row.asOf ?? '',
      row.sources.length > 0 ? row.sources.join('; ') : 'no source',
      row.section,
      ...years.map((year) => cellText(row.earlier, year)),
      row.remarks.map(({ kind }) => kind).filter((kind, index, all) => all.indexOf(kind) === index).join(', '),
    ]);
    return rows.length > 0 ? rows : [goneLine(group, years)];
  });
  return [heading, ...lines];
}

/** A table of figures to paste into a text or a spreadsheet. */
export function statisticsText(table: StatisticsTable, format: StatisticsFormat): string {
  if (format === 'csv') return statisticsCsv([['', table]]);
  const lines = statisticsLines(table);
  if (format === 'text') return textTable(lines);
  const [heading, ...rows] = lines.map((line) => `| ${line.map(markdownCell).join(' | ')} |`);
  return [heading, `|${' --- |'.repeat(lines[0]!.length)}`, ...rows, ''].join('\n');
}

/** The tables of some files as comma-separated values (RFC 4180); a first column names the file where there is a name. */
export function statisticsCsv(tables: readonly (readonly [name: string, table: StatisticsTable])[]): string {
  const years = [...new Set(tables.flatMap(([, { earlier }]) => earlier.map(({ year }) => year)))].sort((a, b) => a - b);
  const named = tables.some(([name]) => name !== '');
  const heading = [...(named ? ['File'] : []), 'Metric', 'Value', 'From', 'To', 'As of', 'Source', 'Section', 'Line', ...years.map(String), 'Remarks'];
  const lines = tables.flatMap(([name, { groups }]) =>
    groups.flatMap((group) => {
      const start = named ? [name] : [];
      if (group.figures.length === 0) return [[...start, group.title, '', '', '', '', '', '', '', ...years.map((year) => cellText(group.earlier, year)), 'not given']];
      return group.figures.map((row) => [...start, ...csvRow(group, row), ...years.map((year) => cellText(row.earlier, year)), row.remarks.map(({ message }) => message).join(' ')]);
    }),
  );
  return [heading, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function csvRow({ metric, title }: StatisticsGroup, { value, low, high, unit, asOf, sources, section, range }: StatisticsRow): string[] {
  return [metric === 'other' ? unit : title, value, String(low), String(high), asOf ?? '', sources.join('; '), section, String(range.start.line + 1)];
}

function goneLine({ title, earlier }: StatisticsGroup, years: readonly number[]): string[] {
  return [title, '', '', '', '', ...years.map((year) => cellText(earlier, year)), 'not given'];
}

/** What one earlier report says, each value once. */
function cellText(cells: readonly EarlierCell[], year: number): string {
  const said = cells.filter((cell) => cell.year === year).map(({ value, asOf }) => (asOf === undefined ? value : `${value} (${asOf})`));
  return [...new Set(said)].join('; ');
}

function markdownCell(text: string): string {
  return oneLine(text).replace(/[\\|<>*_`[\]]/g, '\\$&');
}

/** Spreadsheets run what begins like a formula; an apostrophe before it makes it text. */
function csvCell(text: string): string {
  const safe = /^[\s\u0000-\u001f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Wider columns than these do not fit a terminal; CSV has all. */
const widest = 36;

function textTable(lines: readonly (readonly string[])[]): string {
  const cells = lines.map((line) => line.map((cell) => cut(oneLine(cell))));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return `${cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1).trimEnd()}…` : text;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realReport, realReports } from '../support/real-reports.ts';

/** A text whose findings are labelled. */
export interface LabelledText {
  /** As the table of labels names it. */
  readonly file: string;
  readonly text: string;
  /** How many lines stand before the file's own. */
  readonly linesBefore: number;
  /** The files that lie beside it, of which earlier reports are chosen. */
  readonly beside: readonly string[];
}

const samples = fileURLToPath(new URL('../reports', import.meta.url));

const reports = ['igf-2016.md', 'igf-2017.md'];

/** What the raw texts say of themselves on their first pages. */
const headers: Readonly<Record<string, readonly string[]>> = {
  'escwa-2012-opening.txt': ['organization: United Nations Economic and Social Commission for Western Asia', 'year: 2012'],
  'igf-2016.txt': ['organization: Internet Governance Forum', 'year: 2016'],
  'igf-2017.txt': ['organization: Internet Governance Forum', 'year: 2017'],
  'igf-2018-statistics-page.txt': ['organization: Internet Governance Forum', 'year: 2018'],
  'isoc-2013-opening.txt': ['organization: Internet Society', 'year: 2013'],
};

/**
 * The project's sample reports, the two real reports, each beside the other, and the raw texts, which get front matter in
 * memory. Throws where the real reports are not there, or where nobody has said what front matter a raw text is to have.
 */
export function labelledTexts(): LabelledText[] {
  return [...sampleTexts(), ...reports.map((name) => ({ file: name, text: realReport(name), linesBefore: 0, beside: reports.filter((other) => other !== name) })), ...rawTexts()];
}

/** Files without front matter lie beside the samples as what is not checked. */
function sampleTexts(): LabelledText[] {
  return filesIn(samples)
    .map((path) => ({ file: `test/reports/${path}`, text: readFileSync(join(samples, path), 'utf8'), linesBefore: 0, beside: [] }))
    .filter(({ text }) => text.startsWith('---\n'));
}

function rawTexts(): LabelledText[] {
  return filesIn(join(realReports, 'raw')).map((name) => {
    const header = headers[name];
    if (!header) throw new Error(`Say in test/precision/texts.ts what front matter ${name} is to have.`);
    const before = ['---', 'template: wsis-input', ...header, '---', '', ''];
    return { file: `raw/${name}`, text: before.join('\n') + realReport(`raw/${name}`), linesBefore: before.length - 1, beside: [] };
  });
}

/** The files in a folder and those below, as paths from it, in a fixed order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

// npm run precision: brings the table of labels up to date, shows what has no label yet (with `-- --all`, everything), and
// says what share of the findings is right. Fails where a finding has no label or too few errors and warnings are right.
import { writeFileSync } from 'node:fs';
import { foundIn, type Found } from './found.ts';
import { labelled, labelsPath, readLabels, writtenLabels, type Labelled } from './labels.ts';
import { problemsOf, shareLines } from './share.ts';
import { labelledTexts } from './texts.ts';

const rows = labelled(labelledTexts().flatMap(foundIn), readLabels());
writeFileSync(labelsPath, writtenLabels(rows));

const all = process.argv.includes('--all');
for (const row of rows) if (all || row.label === '') console.log(shown(row));
for (const line of shareLines(rows)) console.log(line);
const problems = problemsOf(rows);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** A finding as somebody reads it who judges it: what is said, then the place, with the words underlined between ⟦ and ⟧. */
function shown({ rule, severity, file, line, hash, label, message, words, before, after }: Found & Labelled): string {
  return `${file}:${line} ${severity} ${rule} ${hash} ${label}\n  ${message}\n  …${`${before}⟦${words}⟧${after}`.replaceAll('\n', '\n   ')}…\n`;
}

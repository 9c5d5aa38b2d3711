import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../server/core/rules/index.ts';
import { linkStates } from '../link-states.ts';
import { unmark } from '../marked.ts';
import { earlierReports, faultyReport, seriesReport, soundReport } from '../samples.ts';
import { inventedReports } from './invented-reports.ts';
import type { Sample } from './said-of.ts';

const folder = new URL('../../reports/', import.meta.url);

/** The reports of the tests, invented ones, and the examples of all rules. */
export function ownSamples(): Sample[] {
  const reports = Object.entries({ sound: soundReport, faulty: faultyReport, series: seriesReport, ...inventedReports });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return [
    ...reports.map(([name, text]): Sample => ({ name, text, links: linkStates, earlier: earlierReports })),
    ...files.map((file): Sample => ({ name: file, text: readFileSync(new URL(file, folder), 'utf8') })),
    ...rules.flatMap(({ id, good, bad, earlier }) => {
      const around = earlier ? { earlier } : {};
      return [
        ...good.map((text, index): Sample => ({ name: `${id}, good ${index + 1}`, text, ...around })),
        ...bad.map(({ text, links }, index): Sample => ({ name: `${id}, bad ${index + 1}`, text: unmark(text).text, links: new Map(Object.entries(links ?? {})), ...around })),
      ];
    }),
  ];
}

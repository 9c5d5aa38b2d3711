import type { Entry } from '../report/index.ts';
import type { SeriesProblem } from '../report/series.ts';
import type { Fix, OutlineRule } from './rule.ts';

const matter = (year: number, more = '') => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}${more}\n---\n\nText.\n`;

export const previousUnclear: OutlineRule = {
  id: 'previous-unclear',
  severity: 'warning',
  scope: 'outline',
  summary: 'It is clear which earlier reports this one is compared with.',
  why: 'Earlier reports of the same organization are found beside this one by their front matter, or named in a line “previous: …”. Where two cover one year, only the author knows which one was sent.',
  earlier: [
    { name: 'forum-2016.md', text: matter(2016) },
    { name: 'forum-2015.md', text: matter(2015) },
    { name: 'forum-2015-final.md', text: matter(2015) },
    { name: 'network-2012.md', text: matter(2012).replace('Internet Governance Forum', 'Regional Network') },
  ],
  good: [matter(2015), matter(2017, '\nprevious: [forum-2016.md, forum-2015-final.md]'), matter(2017, '\nprevious: []')],
  bad: [
    { text: matter(2017).replace('2017', '⟦2017⟧') },
    { text: matter(2013, '\nprevious: ⟦network-2012.md⟧') },
    { text: matter(2014, '\nprevious: ⟦forum-2016.md⟧') },
    { text: matter(2017, '\nprevious:\n  - forum-2016.md\n  - ⟦/reports/forum-2015.md⟧\n  - ⟦forum-2014.md⟧') },
  ],
  *check({ series, frontMatter, opening }) {
    for (const problem of series.problems) {
      const { path, message } = problem;
      const entry = path === undefined ? frontMatter.year : frontMatter.previous?.find(({ value }) => value === path);
      const place = entry?.place ?? frontMatter.year?.place ?? opening;
      if (!place) continue;
      const fix = fixOf(problem, frontMatter.previous === undefined ? frontMatter.year : undefined);
      const severity = problem.counts ? 'hint' : path !== undefined ? 'warning' : problem.candidates ? 'information' : 'hint';
      yield { place, message, severity, ...(fix && { fix }) };
    }
  },
};

function fixOf({ candidates }: SeriesProblem, year: Entry | undefined): Fix | undefined {
  if (!candidates || !year) return undefined;
  const { block, span } = year.place;
  const names = candidates.map((name) => name.replace(/["\\{}]/g, '')).join(' or ');
  return { title: 'Name the earlier report in the front matter', edits: [{ place: { block, span: { start: span.end, end: span.end } }, text: `\nprevious: "{{${names}}}"` }], offered: true };
}

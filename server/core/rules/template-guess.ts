import type { Report } from '../report/index.ts';
import type { Heading } from '../report/facts.ts';
import { readHeading } from '../template/headings.ts';
import { oncePer } from '../template/once.ts';
import type { Template } from '../template/template.ts';

/** Fewer headings of another template are no sign of it. */
const enough = 3;
/** More headings are not looked at. */
const mostHeadings = 300;

/**
 * The template that the headings of a report are of, where nobody has said which it is and they are not of the one it is
 * checked against; undefined where there is no doubt. What that one asks for should not be missed then.
 */
export function templateGuess(report: Report): Template | undefined {
  return report.context.guessing && report.headings.length >= enough ? guessOf(report.headings)(report) : undefined;
}

/** Every section asks after every edit, but only other headings make another guess. */
const guessOf = oncePer((headings: readonly Heading[]) =>
  oncePer(({ context: { template, templates }, found }: Report): Template | undefined => {
    const parts = template.sections.filter(({ id }) => found.has(id)).length;
    if (parts > 1) return undefined;
    let best: { template: Template; count: number } | undefined;
    for (const other of templates.values()) {
      if (other === template) continue;
      const count = partsIn(headings, other);
      if (count >= enough && count > Math.max(parts + 1, best?.count ?? 0)) best = { template: other, count };
    }
    return best?.template;
  }),
);

/** How many parts of a template have a heading. */
function partsIn(headings: readonly Heading[], template: Template): number {
  const read = partReader(template);
  return new Set(headings.slice(0, mostHeadings).flatMap((heading) => read(heading) ?? [])).size;
}

/** Headings outlive the edits around them, and so does what was read in them. */
const partReader = oncePer((template: Template) => oncePer((heading: Heading) => readHeading(heading.title, heading.form, template).section?.id));

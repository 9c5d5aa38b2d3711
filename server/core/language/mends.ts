import { Analysis, type Templates } from '../analysis/index.ts';
import { rules, type Rule } from '../rules/index.ts';

/** How what a rule finds can be mended: `safely`, unseen; `asked`, by a fix that leaves something to the author; or not at all. */
export type Mends = 'safely' | 'asked' | 'not';

/** Tells it from the examples of the rule, which are its tests. */
export function mendsOf(rule: Rule, templates: Templates): Mends {
  let mends: Mends = 'not';
  for (const { text, links = {} } of rule.bad) {
    // All rules run, since some are silent where another speaks.
    const analysis = new Analysis(text.replace(/[⟦⟧]/g, ''), rules, templates);
    analysis.setLinkStates(new Map(Object.entries(links)));
    for (const { rule: id, fix } of analysis.findings().findings) {
      if (id !== rule.id || !fix) continue;
      if (!fix.offered) return 'safely';
      mends = 'asked';
    }
  }
  return mends;
}

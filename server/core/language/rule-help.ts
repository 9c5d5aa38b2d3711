import { rules, type Rule } from '../rules/index.ts';

/** Makes the address of a rule's page; undefined where there is none. */
export type PageOf = (rule: string) => string | undefined;

/** What a rule asks for and why, with a link to its page, in Markdown; undefined for what is no rule. */
export function ruleHelp(id: string, pageOf?: PageOf): string | undefined {
  const rule = ruleNamed(id);
  return rule && [`**${id}** — ${rule.summary}`, rule.why, ...pageLink(id, pageOf)].join('\n\n');
}

/** Why it matters what a rule finds, which itself says what is wrong. */
export function ruleReason(id: string, pageOf?: PageOf): string | undefined {
  const rule = ruleNamed(id);
  return rule && [`**${id}** — ${rule.why}`, ...pageLink(id, pageOf)].join('\n\n');
}

function ruleNamed(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

function pageLink(id: string, pageOf: PageOf | undefined): string[] {
  const page = pageOf?.(id);
  return page === undefined ? [] : [`[All about this rule](<${page}>)`];
}

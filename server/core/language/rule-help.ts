import { rules, type Rule } from '../rules/index.ts';
import { asWritten, type Say } from './translator.ts';

/** Makes the address of a rule's page; undefined where there is none. */
export type PageOf = (rule: string) => string | undefined;

/** What a rule asks for and why, with a link to its page, in Markdown; undefined for what is no rule. */
export function ruleHelp(id: string, pageOf?: PageOf, say: Say = asWritten): string | undefined {
  const rule = ruleNamed(id);
  return rule && [`**${id}** — ${say(rule.summary)}`, say(rule.why), ...pageLink(id, pageOf, say)].join('\n\n');
}

/** Why it matters what a rule finds, which itself says what is wrong. */
export function ruleReason(id: string, pageOf?: PageOf, say: Say = asWritten): string | undefined {
  const rule = ruleNamed(id);
  return rule && [`**${id}** — ${say(rule.why)}`, ...pageLink(id, pageOf, say)].join('\n\n');
}

function ruleNamed(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

function pageLink(id: string, pageOf: PageOf | undefined, say: Say): string[] {
  const page = pageOf?.(id);
  return page === undefined ? [] : [`[${say('All about this rule')}](<${page}>)`];
}

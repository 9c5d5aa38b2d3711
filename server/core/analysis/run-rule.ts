import type { Place } from '../markdown/index.ts';
import type { Finding, Remark, Rule } from '../rules/rule.ts';

/** Most rules have nothing to say of most things. */
const nothing: readonly Finding[] = [];

/** What a rule says, as findings. A rule that throws becomes one finding at `place`, and the others run on. */
export function runRule(rule: Rule, place: Place, check: () => Iterable<Remark>): readonly Finding[] {
  try {
    let findings: Finding[] | undefined;
    for (const remark of check()) (findings ??= []).push({ severity: rule.severity, ...remark, rule: rule.id });
    return findings ?? nothing;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule ${rule.id} failed here, and could not check this: ${reason}`;
    return [{ rule: 'rule-failed', severity: 'warning', place, message }];
  }
}

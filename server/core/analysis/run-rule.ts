import type { Place } from '../markdown/index.ts';
import type { Finding, Remark, Rule } from '../rules/rule.ts';

/** What a rule says, as findings. A rule that throws becomes one finding at `place`, and the others run on. */
export function runRule(rule: Rule, place: Place, check: () => Iterable<Remark>): Finding[] {
  try {
    return Array.from(check(), (remark) => ({ severity: rule.severity, ...remark, rule: rule.id }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule ${rule.id} failed here, and could not check this: ${reason}`;
    return [{ rule: 'rule-failed', severity: 'warning', place, message }];
  }
}

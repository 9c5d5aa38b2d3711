import type { BlockRule, FootnoteRule, GroupRule, NeighbourRule, OutlineRule, Rule, SectionRule } from '../rules/rule.ts';

/** Rules by what they see. */
export interface RuleSet {
  readonly block: readonly BlockRule[];
  readonly footnote: readonly FootnoteRule[];
  readonly group: readonly GroupRule[];
  readonly neighbour: readonly NeighbourRule[];
  readonly outline: readonly OutlineRule[];
  readonly section: readonly SectionRule[];
}

export function ruleSetOf(rules: readonly Rule[]): RuleSet {
  const seeing = <Scope extends Rule['scope']>(scope: Scope) => rules.filter((rule) => rule.scope === scope) as Extract<Rule, { scope: Scope }>[];
  return {
    block: seeing('block'),
    footnote: seeing('footnote'),
    group: seeing('group'),
    neighbour: seeing('neighbour'),
    outline: seeing('outline'),
    section: seeing('section'),
  };
}

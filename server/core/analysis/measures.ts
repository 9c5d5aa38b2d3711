import { metrics } from '../knowledge/metrics.ts';
import { allSections } from '../template/choose.ts';
import { oncePer } from '../template/once.ts';
import type { Template } from '../template/template.ts';
import type { Severity } from '../rules/rule.ts';
import type { BlockState } from './ledger.ts';

/** The measures of a block, in the order in which `Document.sumBefore` numbers them. */
export const measures = { words: 0, placeholders: 1, error: 2, warning: 3, information: 4, hint: 5, toFill: 6, toSource: 7, toMend: 8 } as const;

/** What waits for the author: to fill in, to give a source for, or to mend. */
export type Task = 'toFill' | 'toSource' | 'toMend';

/** Whether a report should not be sent with it. */
export function isGrave(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

const ownMeasures = Object.keys(measures).length;

/** Which measure counts the passages that hold a subject, by the subject's key; so a section is asked for one by a sum. */
export const subjectMeasures = oncePer((template: Template): ReadonlyMap<string, number> => {
  const topics = allSections(template).flatMap((section) => section.topics.map(({ id }) => `topic:${section.id}/${id}`));
  const keys = new Set([...topics, 'metric:any', ...metrics.map(({ id }) => `metric:${id}`)]);
  return new Map(Array.from(keys, (key, index) => [key, ownMeasures + index]));
});

/** The numbers of a block; none for one that has not been read yet. */
export function measure(state: BlockState | undefined, template: Template): readonly number[] {
  if (!state) return [];
  const subjects = subjectMeasures(template);
  const numbers = new Array<number>(ownMeasures + subjects.size).fill(0);
  for (const { key } of state.facts.subjects) {
    const index = subjects.get(key);
    if (index !== undefined) numbers[index]!++;
  }
  for (const { count } of state.facts.words) numbers[measures.words]! += count;
  numbers[measures.placeholders] = state.facts.placeholders.length;
  for (const { rule, severity } of state.shown) {
    numbers[measures[severity]]!++;
    if (rule === 'placeholder-left') numbers[measures.toFill]!++;
    else if (rule === 'statistic-unsourced') numbers[measures.toSource]!++;
    else if (isGrave(severity)) numbers[measures.toMend]!++;
  }
  return numbers;
}

import { blockUnchecked } from './block-unchecked.ts';
import { conflictMarker } from './conflict-marker.ts';
import { footnoteDuplicate } from './footnote-duplicate.ts';
import { footnoteEmpty } from './footnote-empty.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { headingUnmarked } from './heading-unmarked.ts';
import { placeholderLeft } from './placeholder-left.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionLength } from './section-length.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumbering } from './section-numbering.ts';
import { sectionOrder } from './section-order.ts';
import { statisticMissing } from './statistic-missing.ts';
import { statisticUnsourced } from './statistic-unsourced.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { templateUnknown } from './template-unknown.ts';
import { titleMissing } from './title-missing.ts';
import { topicMissing } from './topic-missing.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionEmpty,
  sectionLength,
  sectionNumbering,
  headingUnmarked,
  titleMissing,
  topicMissing,
  placeholderLeft,
  footnoteUndefined,
  footnoteUnused,
  footnoteDuplicate,
  footnoteEmpty,
  statisticMissing,
  statisticUnsourced,
  frontMatterInvalid,
  templateUnknown,
  conflictMarker,
  blockUnchecked,
  suppressionUnused,
];

/** What a `wsis-ignore` comment may name. */
export const ruleIds: ReadonlySet<string> = new Set([...rules.map((rule) => rule.id), 'rule-failed']);

export type { Edit, Finding, Fix, Related, Remark, Rule, Severity } from './rule.ts';

import { blockUnchecked } from './block-unchecked.ts';
import { claimUnsourced } from './claim-unsourced.ts';
import { conflictMarker } from './conflict-marker.ts';
import { footnoteBare } from './footnote-bare.ts';
import { durationDiffers } from './duration-differs.ts';
import { footnoteDuplicate } from './footnote-duplicate.ts';
import { footnoteEmpty } from './footnote-empty.ts';
import { footnoteInterrupting } from './footnote-interrupting.ts';
import { footnoteLost } from './footnote-lost.ts';
import { footnoteMisplaced } from './footnote-misplaced.ts';
import { footnoteOrder } from './footnote-order.ts';
import { footnotePunctuation } from './footnote-punctuation.ts';
import { footnoteRepeated } from './footnote-repeated.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { footnoteUnseparated } from './footnote-unseparated.ts';
import { footnoteUnsourced } from './footnote-unsourced.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { growthDiffers } from './growth-differs.ts';
import { headingUnmarked } from './heading-unmarked.ts';
import { linkContradicted } from './link-contradicted.ts';
import { linkDead } from './link-dead.ts';
import { linkEmpty } from './link-empty.ts';
import { linkFragile } from './link-fragile.ts';
import { linkInsecure } from './link-insecure.ts';
import { linkMissing } from './link-missing.ts';
import { linkRepeated } from './link-repeated.ts';
import { linkUndefined } from './link-undefined.ts';
import { linkVague } from './link-vague.ts';
import { listMiscounted } from './list-miscounted.ts';
import { dateImpossible } from './date-impossible.ts';
import { ordinalDiffers } from './ordinal-differs.ts';
import { periodDiffers } from './period-differs.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { previousUnclear } from './previous-unclear.ts';
import { quantityVague } from './quantity-vague.ts';
import { quotationUnsourced } from './quotation-unsourced.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionLength } from './section-length.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumbering } from './section-numbering.ts';
import { sectionOrder } from './section-order.ts';
import { statisticChanged } from './statistic-changed.ts';
import { statisticDropped } from './statistic-dropped.ts';
import { statisticIdentical } from './statistic-identical.ts';
import { statisticJump } from './statistic-jump.ts';
import { statisticSimilar } from './statistic-similar.ts';
import { statisticContradicted } from './statistic-contradicted.ts';
import { statisticDiffers } from './statistic-differs.ts';
import { statisticMissing } from './statistic-missing.ts';
import { statisticUndated } from './statistic-undated.ts';
import { statisticUnsourced } from './statistic-unsourced.ts';
import { sumDiffers } from './sum-differs.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { symbolDiffers } from './symbol-differs.ts';
import { templateGuessed } from './template-guessed.ts';
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
  footnoteUnsourced,
  footnoteBare,
  footnoteOrder,
  footnotePunctuation,
  footnoteUnseparated,
  footnoteLost,
  footnoteInterrupting,
  footnoteMisplaced,
  footnoteRepeated,
  linkEmpty,
  linkUndefined,
  linkMissing,
  linkDead,
  linkVague,
  linkInsecure,
  linkFragile,
  linkRepeated,
  linkContradicted,
  statisticMissing,
  statisticUnsourced,
  statisticChanged,
  statisticJump,
  statisticIdentical,
  statisticDropped,
  previousUnclear,
  claimUnsourced,
  quotationUnsourced,
  quantityVague,
  statisticUndated,
  statisticContradicted,
  statisticSimilar,
  statisticDiffers,
  dateImpossible,
  ordinalDiffers,
  durationDiffers,
  periodDiffers,
  growthDiffers,
  listMiscounted,
  sumDiffers,
  symbolDiffers,
  frontMatterInvalid,
  templateUnknown,
  templateGuessed,
  conflictMarker,
  blockUnchecked,
  suppressionUnused,
];

/** What a `wsis-ignore` comment may name. */
export const ruleIds: ReadonlySet<string> = new Set([...rules.map((rule) => rule.id), 'rule-failed']);

export type { Edit, Elsewhere, Finding, Fix, Levels, Related, Remark, Rule, Severity } from './rule.ts';

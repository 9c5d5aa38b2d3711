import { rangeOf, type Analysis, type Range } from '../analysis/index.ts';
import type { Block } from '../markdown/index.ts';
import type { Section } from '../report/index.ts';
import { figureHover } from './figure-hover.ts';
import { frontMatterHoverAt } from './front-matter/hover.ts';
import { ignoredRuleHoverAt } from './ignored-rules.ts';
import { noteHoverAt, type LinkTo } from './notes/hover.ts';
import { ruleReason, type PageOf } from './rule-help.ts';
import { sectionAbout } from './section-about.ts';
import { asWritten, type Say } from './translator.ts';

export interface Hover {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

/** What an editor can open, and how it speaks. */
export interface Links {
  readonly linkTo?: LinkTo;
  /** Where the pages of the rules are. */
  readonly pageOf?: PageOf;
  /** Says what is ours in the language of the editor. */
  readonly say?: Say;
}

/** More rules than these at one place are not explained at once. */
const mostRules = 3;

/**
 * What there is to say at an offset: on the mark of a note, the note; on a figure, how it was read and what else is said of
 * it; on a heading, how long its section is and what the template asks for there; on a line of the front matter, what it
 * does; and where something was found, why it matters.
 */
export function hoverAt(analysis: Analysis, offset: number, { linkTo, pageOf, say = asWritten }: Links = {}): Hover | undefined {
  const { document } = analysis;
  const block = document.blockAt(offset);
  if (!block) return undefined;
  const within = offset - document.offsetOf(block);
  const thing =
    frontMatterHoverAt(analysis, offset, say) ??
    ignoredRuleHoverAt(analysis, offset, pageOf, say) ??
    noteHoverAt(analysis, offset, linkTo, say) ??
    sectionHover(analysis, block, within, say) ??
    figureHover(analysis, block, within, say);
  const found = rulesHover(analysis, block, within, pageOf, say);
  if (!thing || !found) return thing ?? found;
  return { range: thing.range, text: `${thing.text}\n\n---\n\n${found.text}` };
}

function sectionHover(analysis: Analysis, block: Block, within: number, say: Say): Hover | undefined {
  const { document, report } = analysis;
  // Of a long report the sections are gone through only for a heading.
  if (!analysis.factsOf(block).headings.some(({ place: { span } }) => span.start <= within && within <= span.end)) return undefined;
  const section = sectionHeadedAt(report.sections, block, within);
  return section && { range: rangeOf(section.heading.place, document), text: sectionAbout(section, say) };
}

function sectionHeadedAt(sections: readonly Section[], block: Block, within: number): Section | undefined {
  for (const section of sections) {
    const { place } = section.heading;
    if (place.block === block && place.span.start <= within && within <= place.span.end) return section;
    const deeper = sectionHeadedAt(section.children, block, within);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Why what was found here matters, each rule once. */
function rulesHover(analysis: Analysis, block: Block, within: number, pageOf: PageOf | undefined, say: Say): Hover | undefined {
  const here = analysis.shownIn(block).filter(({ place: { span } }) => span.start <= within && within < Math.max(span.end, span.start + 1));
  const texts = [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => ruleReason(rule, pageOf, say) ?? []);
  const [first] = here;
  return first && texts.length > 0 ? { range: rangeOf(first.place, analysis.document), text: texts.slice(0, mostRules).join('\n\n') } : undefined;
}

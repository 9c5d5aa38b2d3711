import type { Report, Section } from '../report/index.ts';
import { parentOf } from '../template/choose.ts';
import { numberedTitle } from '../template/heading-text.ts';
import { numberStyle, sameStyle, writeInStyle, type NumberStyle } from '../template/number-style.ts';
import type { TemplateSection } from '../template/template.ts';

/**
 * The title of a section of the template as a heading at `offset` gives it: numbered as most headings beside it are, or like them not at
 * all; as the template numbers it where there are none, or where no way is that of most.
 * @param typed whether a heading that stands at `offset` is the one that is being written
 */
export function ownTitle(section: TemplateSection, report: Report, offset: number, typed = false): string {
  const { template } = report.context;
  const parent = parentOf(template, section);
  const asTemplate = numberedTitle(section, template);
  const others = (sections: readonly Section[]): readonly Section[] => (typed ? sections.filter((other) => startOf(other, report) !== offset) : sections);
  const parts = report.matches.filter((match) => !match.parent?.template && report.found.get(match.template.id) === match);
  const beside = others(parent ? (report.found.get(parent.id)?.children ?? []) : (parts[0]?.parent?.children ?? report.sections));
  const style = styleOfMost(parent ? beside : others(parts));
  if (style === undefined) return asTemplate;
  if (style === 'none') return section.title;
  // "Part 2" names a part of the template; any other number counts the headings.
  const isNamed = !parent && style.scheme === 'part' && template.arrangement === 'fixed';
  const value = isNamed ? section.order : nextNumber(style, beside, offset, report);
  return (writeInStyle(style, value) ?? asTemplate.slice(0, -section.title.length)) + section.title;
}

/** How more than half of the headings are numbered; undefined where they are in no one way. */
function styleOfMost(sections: readonly Section[]): NumberStyle | 'none' | undefined {
  const styles = sections.map(styleOf);
  return styles.find((style) => style && styles.filter((other) => isSame(style, other)).length > styles.length / 2);
}

/** Undefined for a heading that is numbered twice, or in a way that is not understood. */
function styleOf({ heading: { numbering } }: Section): NumberStyle | 'none' | undefined {
  const [first, second] = numbering;
  return first ? (second ? undefined : numberStyle(first)) : 'none';
}

function isSame(style: NumberStyle | 'none', other: NumberStyle | 'none' | undefined): boolean {
  return style === other || (style !== 'none' && other !== undefined && other !== 'none' && sameStyle(style, other));
}

/** One more than the heading before has, or one less than that behind. */
function nextNumber(style: NumberStyle, sections: readonly Section[], offset: number, report: Report): number {
  const numbered = sections.filter((section) => isSame(style, styleOf(section)));
  const before = numbered.findLast((section) => startOf(section, report) < offset)?.heading.numbering[0]?.value;
  const behind = numbered.find((section) => startOf(section, report) >= offset)?.heading.numbering[0]?.value;
  return before !== undefined ? before + 1 : Math.max(1, (behind ?? 2) - 1);
}

function startOf({ heading: { place } }: Section, { document }: Report): number {
  return document.offsetOf(place.block) + place.span.start;
}

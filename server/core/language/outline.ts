import type { Analysis, Range } from '../analysis/index.ts';
import { rangeOf } from '../analysis/index.ts';
import type { Position } from '../markdown/index.ts';
import type { Section } from '../report/index.ts';
import { numberedTitle } from '../template/heading-text.ts';
import { lengthFault } from '../template/length.ts';
import type { TemplateSection } from '../template/template.ts';
import { guidanceOf } from './guidance.ts';
import { aboutTemplate } from './template-about.ts';
import { asWritten, type Say } from './translator.ts';

/** The template as an author sees it: what is there, what is not, and what is left to do. */
export interface Outline {
  /** `about`: what it is, and what of it was checked, in Markdown. */
  readonly template: { readonly name: string; readonly title: string; readonly about: string };
  readonly headline: Headline;
  readonly items: readonly OutlineItem[];
  /** What waits for the author, in the order of the text: holes and other placeholders. */
  readonly holes: readonly Hole[];
}

export interface Headline {
  /** Nothing left to mend, to source or to fill. */
  readonly ready: boolean;
  /** Errors and warnings, but for figures without a source and placeholders. */
  readonly toMend: number;
  /** Figures without a source. */
  readonly toSource: number;
  /** Holes and other placeholders. */
  readonly toFill: number;
  /** "Ready to send" or "Not ready to send: 3 to mend, 2 to source". */
  readonly text: string;
}

/** `missing`: no such heading; `empty`: nothing below it; `short`, `long`: outside its word range; `open`: something to mend or to fill. */
export type SectionState = 'missing' | 'empty' | 'short' | 'long' | 'open' | 'done';

export interface OutlineItem {
  /** Unique in the outline. */
  readonly key: string;
  /** The id of the section in the template; without one, a heading of the author's own. */
  readonly section?: string;
  readonly label: string;
  readonly state: SectionState;
  readonly required: boolean;
  readonly words: number;
  /** Errors and warnings in it, placeholders and figures without a source among them. */
  readonly findings: number;
  /** One line: "401 words · 2 to mend". */
  readonly detail: string;
  /** Markdown: state in words, guidance, source of the wording. */
  readonly tooltip: string;
  /** For a screen reader: label, state and counts in one sentence. */
  readonly spoken: string;
  /** The heading, and the whole section; missing sections have neither. */
  readonly heading?: Range;
  readonly range?: Range;
  readonly children: readonly OutlineItem[];
}

export interface Hole {
  readonly label: string;
  readonly range: Range;
  /** The heading of the section that it stands in; empty before the first. */
  readonly section: string;
}

/** More holes than these are no list to work through. */
const mostHoles = 200;

/** The outline of a report as it stands. */
export function outlineOf(analysis: Analysis, say: Say = asWritten): Outline {
  const { report } = analysis;
  const { template } = report.context;
  const taken = new Set<Section>();
  const items = template.sections.flatMap((section) => itemsOf(section, analysis, taken, say));
  // The author's own sections beside the parts come where they stand, after the part before them.
  for (const section of report.sections) if (!taken.has(section)) insertInOrder(items, ownItem(section, analysis, say));
  return {
    template: { name: template.name, title: template.title, about: aboutTemplate(template, say) },
    headline: headlineOf(analysis, say),
    items,
    holes: holesOf(analysis),
  };
}

function headlineOf(analysis: Analysis, say: Say): Headline {
  const [toMend, toSource, toFill] = [analysis.count('toMend'), analysis.count('toSource'), analysis.count('toFill')];
  const parts = [
    ...(toMend > 0 ? [`${toMend} to mend`] : []),
    ...(toSource > 0 ? [`${toSource} to source`] : []),
    ...(toFill > 0 ? [`${toFill} to fill`] : []),
  ];
  const ready = parts.length === 0;
  return { ready, toMend, toSource, toFill, text: say(ready ? 'Ready to send' : `Not ready to send: ${parts.join(', ')}`) };
}

function itemsOf(section: TemplateSection, analysis: Analysis, taken: Set<Section>, say: Say): OutlineItem[] {
  const { report } = analysis;
  const match = report.found.get(section.id);
  if (!match) {
    if (!section.required && !isPart(section, analysis)) return [];
    return [missingItem(section, analysis, say)];
  }
  const missing = section.sections.filter((child) => !report.found.has(child.id)).map((child) => missingItem(child, analysis, say));
  return report.matches
    .filter((other) => other.template.id === section.id)
    .map((other) => {
      taken.add(other);
      const item = ownItem(other, analysis, say);
      return other === match ? { ...item, children: [...item.children, ...missing] } : item;
    });
}

function isPart(section: TemplateSection, analysis: Analysis): boolean {
  return analysis.report.context.template.sections.includes(section);
}

function missingItem(section: TemplateSection, analysis: Analysis, say: Say): OutlineItem {
  const { template } = analysis.report.context;
  const label = numberedTitle(section, template);
  const said = say(section.required ? 'missing' : 'not there, optional');
  return {
    key: `template/${section.id}`,
    section: section.id,
    label,
    state: 'missing',
    required: section.required,
    words: 0,
    findings: 0,
    detail: said,
    tooltip: `**${label}** — ${said}\n\n${guidanceOf(section, say)}`,
    spoken: `${label}, ${said}.`,
    children: [],
  };
}

function ownItem(section: Section, analysis: Analysis, say: Say): OutlineItem {
  const { document } = analysis;
  const span = section.span();
  const words = section.words();
  const findings = analysis.gravesIn(span);
  const state = stateOf(section, words, findings);
  const label = section.heading.title;
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const said = [
    ...(state === 'empty' ? ['empty'] : [`${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`]),
    ...(state === 'long' ? ['too long'] : state === 'short' ? ['too short'] : []),
    ...(findings > 0 ? [`${findings} to do`] : []),
  ].map(say);
  return {
    key: `${section.template ? `template/${section.template.id}` : `heading/${label}`}@${ordinal(section)}`,
    ...(section.template && { section: section.template.id }),
    label,
    state,
    required: section.template?.required ?? false,
    words,
    findings,
    detail: said.join(' · '),
    tooltip: `**${label}** — ${said.join(', ')}${section.template ? `\n\n${guidanceOf(section.template, say)}` : ''}`,
    spoken: `${label}, ${state === 'done' ? `${say('done')}, ` : ''}${said.join(', ')}.`,
    heading: rangeOf(section.heading.place, document),
    range,
    children: section.children.map((child) => ownItem(child, analysis, say)),
  };
}

function stateOf(section: Section, words: number, findings: number): SectionState {
  const holes = section.placeholders();
  if (words === 0 && holes === 0 && section.children.length === 0) return 'empty';
  if (findings > 0 || holes > 0) return 'open';
  return (section.template && lengthFault(words, section.template)) ?? 'done';
}

/** Of several headings with one name among siblings, which one it is: keeps keys unique, and the same while others change. */
function ordinal(section: Section): string {
  const path: number[] = [];
  for (let current: Section | undefined = section; current; current = current.parent) {
    const { heading, template, parent } = current;
    const same = parent?.children.filter((other) => other.heading.title === heading.title && other.template === template) ?? [];
    path.unshift(Math.max(0, same.indexOf(current)));
  }
  return path.join('.');
}

function insertInOrder(items: OutlineItem[], item: OutlineItem): void {
  const line = item.range?.start.line ?? 0;
  const index = items.findIndex((other) => other.range && before(item.range?.start ?? { line, character: 0 }, other.range.start));
  items.splice(index < 0 ? items.length : index, 0, item);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function holesOf(analysis: Analysis): Hole[] {
  const { document, report } = analysis;
  const holes: Hole[] = [];
  const starts = report.headings.map((heading) => ({ title: heading.title, start: document.offsetOf(heading.place.block) + heading.place.span.start }));
  for (const block of analysis.blocksToFill()) {
    for (const { place, written } of analysis.factsOf(block).placeholders) {
      const start = document.offsetOf(block) + place.span.start;
      const section = starts.findLast((heading) => heading.start <= start)?.title ?? '';
      holes.push({ label: written.replace(/^\{\{\s*|\s*\}\}$/g, ''), range: rangeOf(place, document), section });
      if (holes.length >= mostHoles) return holes;
    }
  }
  return holes;
}

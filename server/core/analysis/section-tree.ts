import type { Block, Span } from '../markdown/index.ts';
import type { Section, TemplateMatch } from '../report/index.ts';
import type { Facts, Heading } from '../report/facts.ts';
import { readHeading } from '../template/headings.ts';
import { oncePer } from '../template/once.ts';
import type { TemplateSection } from '../template/template.ts';
import { measures } from './measures.ts';
import type { ReportModel } from './report-model.ts';

export interface SectionTree {
  readonly headings: readonly Heading[];
  readonly title?: Heading;
  readonly sections: readonly Section[];
  readonly matches: readonly TemplateMatch[];
  readonly found: ReadonlyMap<string, TemplateMatch>;
}

/**
 * The tree of sections that headings in this order make. Parts of the template share one level, that of the highest
 * heading among them, so that a part with too many `#` still ends the part before it; but not in a template whose parts
 * may stand below any heading.
 */
export function sectionTree(headings: readonly Heading[], model: ReportModel, factsOf: (block: Block) => Facts): SectionTree {
  const parts = headings.filter((heading) => heading.section);
  const marked = parts.filter((heading) => heading.form === 'marked').map((heading) => heading.level);
  const partLevel = marked.length > 0 ? Math.min(...marked) : (parts[0]?.level ?? 2);
  const title = titleOf(headings, partLevel);
  const free = model.context.template.arrangement === 'free';

  const roots: Node[] = [];
  const matches: TemplateMatch[] = [];
  const found = new Map<string, TemplateMatch>();
  const open: Node[] = [];
  for (const heading of headings) {
    if (heading === title) continue;
    const child = free || heading.level > partLevel ? childOf(open, heading, model) : undefined;
    // Where parts may stand below any heading, one within another is only a heading that sounds like a part.
    const part = child || (free && partAbove(open, heading)) ? undefined : heading.section;
    const level = part && !free ? partLevel : heading.level;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.next = heading;
    const parent = open.at(-1);
    const node = new Node(heading, part ?? child, level, parent, model, factsOf);
    (parent?.children ?? roots).push(node);
    open.push(node);
    if (!isMatch(node)) continue;
    matches.push(node);
    if (!found.has(node.template.id)) found.set(node.template.id, node);
  }
  return { headings, ...(title && { title }), sections: roots, matches, found };
}

/** A first heading above the parts. One of their own level is a section of the author's. */
function titleOf(headings: readonly Heading[], partLevel: number): Heading | undefined {
  const first = headings[0];
  if (!first || first.section || first.form !== 'marked') return undefined;
  return first.level === 1 || first.level < partLevel ? first : undefined;
}

/**
 * The section that a heading names within the part that it stands in. Asked before the parts themselves: "Future actions"
 * below Part 3 is a section of it, while above all parts it can only be Part 3.
 */
function childOf(open: readonly Section[], heading: Heading, model: ReportModel): TemplateSection | undefined {
  const part = partAbove(open, heading)?.template;
  if (!part) return undefined;
  const known = namedWithin(heading);
  if (!known.has(part)) known.set(part, readHeading(heading.title, heading.form, model.context.template, part).section);
  return known.get(part);
}

/** What a heading names in the parts that it has stood in: the tree is made anew at every edit of a heading, which changes one of them. */
const namedWithin = oncePer((_heading: Heading) => new Map<TemplateSection, TemplateSection | undefined>());

/** The nearest section of the template that a heading stands in. */
function partAbove(open: readonly Section[], heading: Heading): Section | undefined {
  return open.findLast((section) => section.level < heading.level && section.template);
}

function isMatch(section: Section): section is TemplateMatch {
  return section.template !== undefined;
}

class Node implements Section {
  readonly children: Node[] = [];
  readonly heading: Heading;
  readonly template?: TemplateSection;
  readonly level: number;
  readonly parent?: Node;
  /** The heading that ends it; undefined at the end of the report. */
  next?: Heading;
  readonly #model: ReportModel;
  readonly #factsOf: (block: Block) => Facts;

  constructor(
    heading: Heading,
    template: TemplateSection | undefined,
    level: number,
    parent: Node | undefined,
    model: ReportModel,
    factsOf: (block: Block) => Facts,
  ) {
    this.heading = heading;
    if (template) this.template = template;
    this.level = level;
    if (parent) this.parent = parent;
    this.#model = model;
    this.#factsOf = factsOf;
  }

  span(): Span {
    return { start: this.#offsetOf(this.heading), end: this.next ? this.#offsetOf(this.next) : this.#model.document.length };
  }

  words(): number {
    return this.#sum(measures.words, (facts, end) => {
      return facts.words.reduce((sum, { at, count }) => (at < end ? sum + count : sum), 0);
    });
  }

  placeholders(): number {
    return this.#sum(measures.placeholders, (facts, end) => facts.placeholders.filter(({ place }) => place.span.start < end).length);
  }

  gives(metric: string): boolean {
    return this.#model.holds(`metric:${metric}`, this.span());
  }

  speaksOf(topic: string): boolean {
    for (let section: Node | undefined = this; section; section = section.parent) {
      if (section.template?.topics.some(({ id }) => id === topic)) {
        return this.#model.holds(`topic:${section.template.id}/${topic}`, this.span());
      }
    }
    return false;
  }

  #offsetOf(heading: Heading): number {
    return this.#model.document.offsetOf(heading.place.block) + heading.place.span.start;
  }

  /** Whole blocks by their sums, the two blocks at the edges by their facts. */
  #sum(measure: number, within: (facts: Facts, end: number) => number): number {
    const before = (heading: Heading): number =>
      this.#model.document.sumBefore(measure, heading.place.block) +
      within(this.#factsOf(heading.place.block), heading.place.span.start);
    const end = this.next ? before(this.next) : this.#model.document.sumBefore(measure);
    return end - before(this.heading);
  }
}

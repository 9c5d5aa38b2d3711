import type { Block, Delta, Document, Place } from '../markdown/index.ts';
import type { Context, EarlierWord, Footnote, LinkState, Report, Section, Series, TemplateMatch } from '../report/index.ts';
import type { Call, Definition, Facts, Heading } from '../report/facts.ts';
import { readFrontMatter, type FrontMatter } from '../report/front-matter.ts';
import { subjectMeasures } from './measures.ts';
import { sectionTree, type SectionTree } from './section-tree.ts';

interface Label {
  readonly calls: Set<Facts>;
  readonly definitions: Set<Facts>;
}

/** Where a report gets what it is asked for. */
interface Sources {
  readonly factsOf: (block: Block) => Facts;
  readonly linkState: (url: string) => LinkState | undefined;
  readonly series: () => Series;
  readonly earlier: (metric: string) => readonly EarlierWord[];
}

/**
 * A report that follows its document. Each edit takes out the facts of the blocks that left and puts in those of the
 * blocks that came; what spans blocks (labels, subjects, the outline) is indexed by key, so that nothing here walks
 * the whole text.
 */
export class ReportModel implements Report {
  readonly document: Document;
  readonly context: Context;
  readonly #factsOf: (block: Block) => Facts;
  readonly linkState: (url: string) => LinkState | undefined;
  readonly earlier: (metric: string) => readonly EarlierWord[];
  readonly #series: () => Series;
  readonly #labels = new Map<string, Label>();
  readonly #headed = new Set<Facts>();
  #tree: SectionTree | undefined;
  #frontMatter: FrontMatter | undefined;
  #first: Block | undefined;
  #second: Block | undefined;
  #opened: readonly (Block | undefined)[] = [];

  constructor(document: Document, context: Context, { factsOf, linkState, series, earlier }: Sources) {
    this.document = document;
    this.context = context;
    this.#factsOf = factsOf;
    this.linkState = linkState;
    this.#series = series;
    this.earlier = earlier;
  }

  get series(): Series {
    return this.#series();
  }

  gives(metric: string): boolean {
    const measure = subjectMeasures(this.context.template).get(`metric:${metric}`);
    return measure !== undefined && this.document.sumBefore(measure) > 0;
  }

  get frontMatter(): FrontMatter {
    const first = this.document.blockAt(0);
    const second = first && this.document.next(first);
    if (!this.#frontMatter || first !== this.#first || second !== this.#second) {
      this.#first = first;
      this.#second = second;
      this.#frontMatter = readFrontMatter(first, second);
    }
    return this.#frontMatter;
  }

  get opening(): Place | undefined {
    const first = this.document.blockAt(0);
    if (!first) return undefined;
    const frontMatter = this.frontMatter.place;
    const rest = frontMatter ? first.text.slice(frontMatter.span.end).search(/\S/) : first.text.search(/\S/);
    if (rest >= 0) return lineOf(first, (frontMatter?.span.end ?? 0) + rest);
    const next = this.document.next(first);
    return next ? lineOf(next, Math.max(0, next.text.search(/\S/))) : lineOf(first, 0);
  }

  get headings(): readonly Heading[] {
    return this.#currentTree().headings;
  }

  get title(): Heading | undefined {
    return this.#currentTree().title;
  }

  get sections(): readonly Section[] {
    return this.#currentTree().sections;
  }

  get matches(): readonly TemplateMatch[] {
    return this.#currentTree().matches;
  }

  get found(): ReadonlyMap<string, TemplateMatch> {
    return this.#currentTree().found;
  }

  get labels(): Iterable<string> {
    return this.#labels.keys();
  }

  footnote(label: string): Footnote | undefined {
    const key = labelKey(label);
    const entry = this.#labels.get(key);
    if (!entry) return undefined;
    // A label may be called from everywhere, so what is not asked for is not gathered.
    const calls = (): Call[] => this.#inOrder(entry.calls).flatMap((facts) => facts.calls.filter((call) => labelKey(call.label) === key));
    const definitions = (): Definition[] =>
      this.#inOrder(entry.definitions).flatMap((facts) => facts.definitions.filter((definition) => labelKey(definition.label) === key));
    return {
      get label() {
        return (calls()[0] ?? definitions()[0])?.label ?? label;
      },
      called: entry.calls.size > 0,
      get calls() {
        return calls();
      },
      get definitions() {
        return definitions();
      },
    };
  }

  /** Follows an edit. Gives the labels that it touched, and whether it touched the outline. */
  follow(delta: Delta): { labels: Set<string>; outline: boolean } {
    const labels = new Set<string>();
    const opened = this.#openedBy();
    let outline = opened.some((block, index) => block !== this.#opened[index]);
    for (const block of delta.removed) {
      const facts = this.#factsOf(block);
      for (const key of this.#keysOf(facts)) labels.add(key);
      outline ||= facts.headings.length > 0;
      this.#remove(facts);
    }
    for (const block of delta.added) {
      const facts = this.#factsOf(block);
      for (const key of this.#keysOf(facts)) labels.add(key);
      outline ||= facts.headings.length > 0;
      this.#add(facts);
    }
    if (outline) this.#tree = undefined;
    this.#opened = opened;
    return { labels, outline };
  }

  /** Whether something with this key stands between two absolute offsets; of keys that nothing asks for, nothing is known. */
  holds(key: string, { start, end }: { start: number; end: number }): boolean {
    const measure = subjectMeasures(this.context.template).get(key);
    const first = this.document.blockAt(start);
    if (measure === undefined || !first) return false;
    for (let block = this.document.firstWith(measure, first); block; ) {
      const offset = this.document.offsetOf(block);
      if (offset >= end) return false;
      if (this.#factsOf(block).subjects.some((subject) => subject.key === key && offset + subject.at >= start && offset + subject.at < end)) return true;
      const next = this.document.next(block);
      block = next && this.document.firstWith(measure, next);
    }
    return false;
  }

  /** What is said of the whole report hangs on its first blocks; this tells whether they are still the same. */
  #openedBy(): readonly (Block | undefined)[] {
    const first = this.document.blockAt(0);
    return [first, first && this.document.next(first), this.opening?.block];
  }

  #currentTree(): SectionTree {
    this.#tree ??= sectionTree(
      this.#inOrder(this.#headed).flatMap((facts) => facts.headings),
      this,
      this.#factsOf,
    );
    return this.#tree;
  }

  #inOrder(facts: Set<Facts>): Facts[] {
    if (facts.size < 2) return [...facts];
    const placed = [...facts].map((entry) => ({ entry, start: this.document.offsetOf(entry.block) }));
    return placed.sort((a, b) => a.start - b.start).map(({ entry }) => entry);
  }

  *#keysOf(facts: Facts): Iterable<string> {
    for (const call of facts.calls) yield labelKey(call.label);
    for (const definition of facts.definitions) yield labelKey(definition.label);
  }

  #add(facts: Facts): void {
    if (facts.headings.length > 0) this.#headed.add(facts);
    for (const call of facts.calls) this.#labelOf(call.label).calls.add(facts);
    for (const definition of facts.definitions) this.#labelOf(definition.label).definitions.add(facts);
  }

  #remove(facts: Facts): void {
    this.#headed.delete(facts);
    for (const key of this.#keysOf(facts)) {
      const entry = this.#labels.get(key);
      entry?.calls.delete(facts);
      entry?.definitions.delete(facts);
      if (entry && entry.calls.size + entry.definitions.size === 0) this.#labels.delete(key);
    }
  }

  #labelOf(label: string): Label {
    const key = labelKey(label);
    let entry = this.#labels.get(key);
    if (!entry) this.#labels.set(key, (entry = { calls: new Set(), definitions: new Set() }));
    return entry;
  }
}

/** Labels that Markdown holds for the same. Lower case first, then upper, as CommonMark asks: "ẞ" and "SS" are one. */
export function labelKey(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** The rest of the line from an offset: a span that an editor can underline. */
function lineOf(block: Block, start: number): Place {
  const rest = block.text.slice(start);
  const length = /^[^\r\n]*/.exec(rest)?.[0].trimEnd().length ?? 0;
  return { block, span: { start, end: start + length } };
}

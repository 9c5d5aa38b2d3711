import type { Document, Place, Span } from '../markdown/index.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { Call, Definition, Heading } from './facts.ts';
import type { FrontMatter } from './front-matter.ts';
import type { LinkState } from './link-state.ts';
import type { EarlierWord, Series } from './series.ts';

/** What the front matter says, and the template that it names. */
export interface Context {
  readonly template: Template;
  /** The templates that a report here may name, by name. */
  readonly templates: ReadonlyMap<string, Template>;
  /** Whether nobody has said which of them is meant. */
  readonly guessing: boolean;
  /** As written. */
  readonly organization?: string;
  /** The id of the template's organization whose names hold `organization`. */
  readonly organizationId?: string;
  readonly year?: number;
  /** A BCP 47 tag; `en` where nothing is said. */
  readonly language: string;
}

/** Everything that carries one footnote label, in the order of the text. */
export interface Footnote {
  readonly label: string;
  /** Whether anything calls it: cheaper to ask than `calls`, which are put in order when they are asked for. */
  readonly called: boolean;
  readonly calls: readonly Call[];
  readonly definitions: readonly Definition[];
}

/** A heading with all that follows it, up to the next heading of its own or a higher level. */
export interface Section {
  readonly heading: Heading;
  /** The section of the template that it fulfils. */
  readonly template?: TemplateSection;
  /** 1–6; parts of the template share one level, however their headings were written. */
  readonly level: number;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** Absolute, with the heading; taken anew at each call. */
  span(): Span;
  /** Words of its running text and of its subsections: without headings, notes, addresses, comments and holes. */
  words(): number;
  /** Holes and other placeholders in it and its subsections. */
  placeholders(): number;
  /** Whether it, or a subsection, gives this metric (an id of server/data/metrics.json, or `any`). */
  gives(metric: string): boolean;
  /** Whether it, or a subsection, speaks of this topic of its section of the template. */
  speaksOf(topic: string): boolean;
}

/** A section that fulfils a section of the template. */
export interface TemplateMatch extends Section {
  readonly template: TemplateSection;
}

/** A report as its rules see it. */
export interface Report {
  readonly document: Document;
  readonly context: Context;
  readonly frontMatter: FrontMatter;
  /** Every heading, in order. */
  readonly headings: readonly Heading[];
  /** The title: a first heading of level 1 that is no section of the template. */
  readonly title: Heading | undefined;
  /** The top level of the tree of sections, without the title. */
  readonly sections: readonly Section[];
  /** Every section that names a section of the template, in order, repeated ones too. */
  readonly matches: readonly TemplateMatch[];
  /** The first of them for each section of the template, by id. */
  readonly found: ReadonlyMap<string, TemplateMatch>;
  /** An empty span at the place for what concerns the whole: after the front matter, on the first line that holds something. */
  readonly opening: Place | undefined;
  /** The footnote labels that anything carries, each once, in no certain order; written as `footnote` may be asked for them. */
  readonly labels: Iterable<string>;
  /** What carries this label, however its letters are cased; undefined where nothing does. */
  footnote(label: string): Footnote | undefined;
  /**
   * What is known of an address, as written, from outside the report. A group rule that asks for it must use the address
   * as its key: it is checked again when that changes.
   */
  linkState(url: string): LinkState | undefined;
  /** The earlier reports of the organization. An outline rule may ask for what there is to say of them. */
  readonly series: Series;
  /**
   * What earlier reports say of a metric, the oldest first. A group rule that asks for it must use the metric as its key, and
   * a section rule may ask: both are checked again when that changes.
   */
  earlier(metric: string): readonly EarlierWord[];
  /** Whether the report gives this metric anywhere, be it as a hole. For section rules, which run after every edit. */
  gives(metric: string): boolean;
}

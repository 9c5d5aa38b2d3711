import type { Block, Place, Range } from '../markdown/index.ts';
import type { Context, Footnote, LinkState, Report, TemplateMatch } from '../report/index.ts';
import type { Facts } from '../report/facts.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How grave what a rule finds is to be, or that it is not shown; by the ids of the rules. */
export type Levels = ReadonlyMap<string, Severity | 'off'>;

/**
 * A replacement of the text at a place. `end` adds paragraphs at the end of the report, `body-end` before the notes that
 * close it; both with the blank lines that they need.
 */
export interface Edit {
  readonly place: Place | 'end' | 'body-end';
  readonly text: string;
}

/** A mend: minimal edits that do not overlap. The title is an imperative. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It leaves something for the author to fill or to judge: offered, but never applied unseen. */
  readonly offered?: true;
}

/** Another place that belongs to the evidence. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** A place in another file that belongs to the evidence. */
export interface Elsewhere {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/**
 * What a rule says. Its places may lie only in blocks that the rule was shown: a remark is made anew when one of those
 * changes, and only then.
 */
export interface Remark {
  readonly place: Place;
  /** What is wrong here, quoting it, and what to do; with a full stop. */
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly elsewhere?: readonly Elsewhere[];
  readonly fix?: Fix;
}

/** A remark with the rule that made it. */
export interface Finding extends Remark {
  readonly rule: string;
  readonly severity: Severity;
}

/** A bad example: `⟦…⟧` marks each finding, in order; `fixed` is the text after all fixes. */
export interface BadExample {
  readonly text: string;
  readonly fixed?: string;
  /** What is known from outside, by address. */
  readonly links?: Readonly<Record<string, LinkState>>;
}

interface RuleBase {
  /** Noun and fault: `section-missing`. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence that says what a right report has. */
  readonly summary: string;
  readonly why: string;
  /** The title of what keeps a thing as it is and says why, where “Ignore” says too little. */
  readonly keep?: string;
  /** Texts without a finding, the nearest look-alikes among them. */
  readonly good: readonly string[];
  readonly bad: readonly BadExample[];
  /** Earlier reports beside which the examples stand. */
  readonly earlier?: readonly { readonly name: string; readonly text: string }[];
}

/** Sees one block and what the front matter says; its remarks are kept with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  check(facts: Facts, context: Context): Iterable<Remark>;
}

/** Sees all calls and definitions of one footnote label; runs again when one of them changes. */
export interface FootnoteRule extends RuleBase {
  readonly scope: 'footnote';
  check(footnote: Footnote, report: Report): Iterable<Remark>;
}

/** Sees the headings and the front matter; runs again when one of them changes. Words and figures are not for it. */
export interface OutlineRule extends RuleBase {
  readonly scope: 'outline';
  check(report: Report): Iterable<Remark>;
}

/** Sees one section that fulfils a section of the template; runs again when anything in the section may have changed. */
export interface SectionRule extends RuleBase {
  readonly scope: 'section';
  check(section: TemplateMatch, report: Report): Iterable<Remark>;
}

/** Something that a group rule compares. */
export interface Item {
  readonly place: Place;
}

/**
 * Sees everything that stands under one key, wherever in the report; runs again when one of these things changes. Groups
 * of more than `largestGroup` things are not checked: what stands so often is no slip of the pen.
 */
export interface GroupRule<Thing extends Item = Item> extends RuleBase {
  readonly scope: 'group';
  /** What there is to compare in one block, each thing under a key that it shares with its like. */
  items(facts: Facts, context: Context): Iterable<readonly [key: string, item: Thing]>;
  /** `items` are in the order of the text. */
  check(items: readonly Thing[], report: Report): Iterable<Remark>;
}

export const largestGroup = 500;

/** A top-level node with what is known of its block. */
export interface Piece {
  readonly node: Block['nodes'][number];
  readonly facts: Facts;
}

/** Sees each top-level node with the one after it, in whichever block that stands; runs again when one of them changes. */
export interface NeighbourRule extends RuleBase {
  readonly scope: 'neighbour';
  check(piece: Piece, next: Piece | undefined, context: Context): Iterable<Remark>;
}

export type Rule = BlockRule | FootnoteRule | GroupRule | NeighbourRule | OutlineRule | SectionRule;

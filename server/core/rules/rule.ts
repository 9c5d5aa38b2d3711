import type { Place } from '../markdown/index.ts';
import type { Context, Footnote, Report, TemplateMatch } from '../report/index.ts';
import type { Facts } from '../report/facts.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

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
}

interface RuleBase {
  /** Noun and fault: `section-missing`. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence that says what a right report has. */
  readonly summary: string;
  readonly why: string;
  /** Texts without a finding, the nearest look-alikes among them. */
  readonly good: readonly string[];
  readonly bad: readonly BadExample[];
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

export type Rule = BlockRule | FootnoteRule | OutlineRule | SectionRule;

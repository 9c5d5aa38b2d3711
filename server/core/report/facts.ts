import type { Block, Place, Span } from '../markdown/index.ts';
import type { Numbering } from '../template/numbering.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Passage } from './passage.ts';
import type { Statistic } from './statistic.ts';

/** A heading as an author wrote it, whether marked up or not. Spans count from the start of its block. */
export interface Heading {
  readonly place: Place;
  /** `marked`: `#` or underlined; `bold`: a paragraph in bold; `plain`: a paragraph that reads like a heading of the template. */
  readonly form: 'marked' | 'bold' | 'plain';
  /** 1–6; for a heading without marks, that of a part: 2. */
  readonly level: number;
  /** Its visible text. */
  readonly title: string;
  readonly passage: Passage;
  /** The numbers before its title, outermost first: two for "II. Part 3: …". */
  readonly numbering: readonly Numbering[];
  /** The section of the template that it names. */
  readonly section?: TemplateSection;
  /** That of the section's translation which it is; undefined for a heading in the template's own language. */
  readonly language?: string;
}

/** A note call, `[^label]`, with or without a note of that label. */
export interface Call {
  readonly place: Place;
  /** As written, without the brackets. */
  readonly label: string;
  readonly passage: Passage;
  /** In the passage's text, in which it is not seen itself. */
  readonly at: number;
}

/** An address in the report, and what leads to it. */
export interface Link {
  readonly place: Place;
  /** `definition`: the `[label]: address` of references; the rest as in `Mark`, and `image`. */
  readonly kind: 'inline' | 'reference' | 'autolink' | 'bare' | 'image' | 'definition';
  /** As Markdown reads it, without escapes; "[label]" for a reference. */
  readonly address: string;
  /** What a reader sees of it; empty where that is the address. */
  readonly text: string;
  /** Where the address stands, without `<` and `>`; for a reference the link itself. */
  readonly target: Place;
  /** What it stands in, and where there; not for pictures and definitions. */
  readonly passage?: Passage;
  readonly span?: Span;
}

/** The text of a note, `[^label]: …`. */
export interface Definition {
  readonly place: Place;
  readonly label: string;
  /** The `[^label]:` at its beginning. */
  readonly mark: Place;
  readonly empty: boolean;
  readonly passages: readonly Passage[];
  readonly links: readonly Link[];
}

/** Text that still waits for its author: `{{…}}`, TODO, "theme(s)". */
export interface Placeholder {
  readonly place: Place;
  readonly written: string;
  /** `hole`: `{{…}}`, put there by a snippet; `leftover`: anything else. */
  readonly kind: 'hole' | 'leftover';
}

/** `<!-- wsis-ignore RULE, RULE: reason -->`: covers the top-level node that follows. */
export interface Suppression {
  readonly place: Place;
  readonly rules: readonly string[];
  readonly reason: string;
  /** What it covers within this block; undefined where the next block's first node is meant. */
  readonly covers?: Span;
}

/** Something that a section may have to hold: `metric:countries`, `topic:analytical-overview/obstacles`. */
export interface Subject {
  readonly key: string;
  /** Where it first stands in the block. */
  readonly at: number;
}

/** The words of one passage. */
export interface Words {
  /** Where the passage begins in the block. */
  readonly at: number;
  readonly count: number;
}

/** What the rules need to know of one block: a pure function of the block and the template. */
export interface Facts {
  readonly block: Block;
  readonly headings: readonly Heading[];
  readonly calls: readonly Call[];
  readonly definitions: readonly Definition[];
  /** In the order of the text. */
  readonly links: readonly Link[];
  /** Without those of headings that have no marks. */
  readonly passages: readonly Passage[];
  readonly statistics: readonly Statistic[];
  readonly placeholders: readonly Placeholder[];
  readonly suppressions: readonly Suppression[];
  readonly subjects: readonly Subject[];
  /** The passages of running text and how many words each has: without headings, notes, addresses, comments and holes. */
  readonly words: readonly Words[];
}

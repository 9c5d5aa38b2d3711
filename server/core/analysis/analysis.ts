import { open, type Block, type Change, type Document } from '../markdown/index.ts';
import { factsOf } from '../report/facts-of.ts';
import type { Facts } from '../report/facts.ts';
import { readFrontMatter } from '../report/front-matter.ts';
import type { Report } from '../report/index.ts';
import type { BlockRule, Finding, FootnoteRule, OutlineRule, Rule, SectionRule, Severity } from '../rules/rule.ts';
import { contextOf, sameContext, type Templates } from './context.ts';
import { measures, ReportModel } from './report-model.ts';
import { runRule } from './run-rule.ts';
import { applySuppressions, coveredFrom } from './suppress.ts';

/** Graver ones first. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A block with all that is known of it. */
export interface BlockState {
  readonly facts: Facts;
  /** What the rules that see this block alone said. */
  readonly own: readonly Finding[];
  /** What rules that see more than a block said of a place in it. */
  readonly placed: Set<Finding>;
  /** Both, less what is suppressed, and what there is to say of the suppressions; in the order of the text. */
  shown: readonly Finding[];
}

/**
 * The findings on one report, kept true through edits. An edit costs the blocks that it changes, and the labels and
 * sections that it touches; only a change of what the front matter says makes everything anew.
 */
export class Analysis {
  readonly document: Document;
  readonly #rules: { block: BlockRule[]; footnote: FootnoteRule[]; outline: OutlineRule[]; section: SectionRule[] };
  #templates: Templates;
  #states = new Map<Block, BlockState>();
  #model: ReportModel;
  /** What each label, the outline and the sections led to, so that it can be taken back. */
  #groups = new Map<string, readonly Finding[]>();

  /** `templates` must hold at least one; the first is for reports that name none. */
  constructor(text: string, rules: readonly Rule[], templates: Templates) {
    this.#rules = { block: [], footnote: [], outline: [], section: [] };
    for (const rule of rules) (this.#rules[rule.scope] as Rule[]).push(rule);
    this.#templates = templates;
    this.document = open(text, (block) => measure(this.#states.get(block)));
    this.#model = this.#start();
  }

  get report(): Report {
    return this.#model;
  }

  /**
   * Applies the changes one after the other. Each is asked for only when the one before is applied, so that its span can
   * be worked out in the text as it finds it.
   */
  edit(changes: Iterable<Change>): void {
    const added = new Set<Block>();
    const removed = new Set<Block>();
    const near: Block[] = [];
    for (const change of changes) {
      const delta = this.document.edit([change]);
      for (const block of delta.removed) if (!added.delete(block)) removed.add(block);
      for (const block of delta.added) added.add(block);
      near.push(...this.#around(change));
    }
    if (!sameContext(this.#model.context, contextOf(this.#model.frontMatter, this.#templates))) {
      this.#model = this.#start();
      return;
    }
    for (const block of added) this.#enter(block);
    const touched = this.#model.follow({ removed: [...removed], added: [...added] });
    for (const block of removed) this.#states.delete(block);

    const dirty = new Set(added);
    // Suppressions reach into the next block, so what stands after a block that came or left may be covered otherwise.
    for (const block of [...added, ...near.filter((other) => this.#states.has(other))]) {
      const next = this.document.next(block);
      if (next) dirty.add(next);
      dirty.add(block);
    }
    for (const label of touched.labels) this.#checkFootnote(label, dirty);
    if (touched.outline) this.#checkOutline(dirty);
    this.#checkSections(dirty);
    this.#show(dirty);
  }

  /** Other templates than before: everything is checked again. */
  setTemplates(templates: Templates): void {
    this.#templates = templates;
    this.#model = this.#start();
  }

  /** The findings in the order of the text; where there are more than `limit`, the graver ones, and how many `more`. */
  findings(limit = Infinity): { findings: Finding[]; more: number } {
    const chosen: Finding[] = [];
    let total = 0;
    for (const severity of severities) {
      total += this.count(severity);
      let block = this.document.firstWith(measures[severity]);
      while (block && chosen.length < limit) {
        const found = this.shownIn(block).filter((finding) => finding.severity === severity);
        chosen.push(...found.slice(0, limit - chosen.length));
        const next = this.document.next(block);
        block = next && this.document.firstWith(measures[severity], next);
      }
    }
    const placed = chosen.map((finding) => ({
      finding,
      start: this.document.offsetOf(finding.place.block) + finding.place.span.start,
    }));
    placed.sort((a, b) => a.start - b.start);
    return { findings: placed.map(({ finding }) => finding), more: total - chosen.length };
  }

  /** What is shown in one block. */
  shownIn(block: Block): readonly Finding[] {
    return this.#states.get(block)?.shown ?? [];
  }

  /** How many findings of a severity are shown in all. */
  count(severity: Severity): number {
    return this.document.sumBefore(measures[severity]);
  }

  factsOf(block: Block): Facts {
    return this.#stateOf(block).facts;
  }

  #start(): ReportModel {
    const context = contextOf(readFrontMatter(this.document.blockAt(0)), this.#templates);
    this.#model = new ReportModel(this.document, context, (block) => this.#stateOf(block).facts);
    this.#states = new Map();
    this.#groups = new Map();
    const added = [...this.document.blocks];
    for (const block of added) this.#enter(block);
    for (const block of added) this.document.measure(block);
    this.#model.follow({ removed: [], added });
    const dirty = new Set(added);
    for (const label of this.#model.labels) this.#checkFootnote(label, dirty);
    this.#checkOutline(dirty);
    this.#checkSections(dirty);
    this.#show(dirty);
    return this.#model;
  }

  #enter(block: Block): void {
    const { context } = this.#model;
    const facts = factsOf(block, context.template);
    const own = this.#rules.block.flatMap((rule) => runRule(rule, { block, span: { start: 0, end: 0 } }, () => rule.check(facts, context)));
    this.#states.set(block, { facts, own, placed: new Set(), shown: [] });
    this.document.measure(block);
  }

  #stateOf(block: Block): BlockState {
    const state = this.#states.get(block);
    if (!state) throw new Error('The block is not in this report.');
    return state;
  }

  #checkFootnote(label: string, dirty: Set<Block>): void {
    const footnote = this.#model.footnote(label);
    const place = footnote && (footnote.calls[0] ?? footnote.definitions[0])?.place;
    const findings = footnote && place
      ? this.#rules.footnote.flatMap((rule) => runRule(rule, place, () => rule.check(footnote, this.#model)))
      : [];
    this.#place(`footnote ${label}`, findings, dirty);
  }

  #checkOutline(dirty: Set<Block>): void {
    const { opening } = this.#model;
    const findings = opening ? this.#rules.outline.flatMap((rule) => runRule(rule, opening, () => rule.check(this.#model))) : [];
    this.#place('outline', findings, dirty);
  }

  /** There are few of them, each a handful of sums and look-ups, so all are checked after every edit. */
  #checkSections(dirty: Set<Block>): void {
    const findings: Finding[] = [];
    for (const section of this.#model.found.values()) {
      for (const rule of this.#rules.section) {
        findings.push(...runRule(rule, section.heading.place, () => rule.check(section, this.#model)));
      }
    }
    this.#place('sections', findings, dirty);
  }

  /** Puts what a group led to in the place of what it led to before. */
  #place(group: string, findings: readonly Finding[], dirty: Set<Block>): void {
    for (const finding of this.#groups.get(group) ?? []) {
      const state = this.#states.get(finding.place.block);
      if (state?.placed.delete(finding)) dirty.add(finding.place.block);
    }
    if (findings.length > 0) this.#groups.set(group, findings);
    else this.#groups.delete(group);
    for (const finding of findings) {
      this.#stateOf(finding.place.block).placed.add(finding);
      dirty.add(finding.place.block);
    }
  }

  /** The blocks on both sides of what a change put in; they may have lost or gained a neighbour. */
  *#around({ span, text }: Change): Iterable<Block> {
    for (const offset of [span.start - 1, span.start + text.length]) {
      const block = this.document.blockAt(Math.max(0, offset));
      if (block) yield block;
    }
  }

  /** Works out anew what these blocks show, and what the suppressions before them have to say. */
  #show(dirty: Set<Block>): void {
    const known = { stateOf: (block: Block) => this.#stateOf(block), document: this.document };
    const all = new Set(dirty);
    for (const block of dirty) for (const before of coveredFrom(block, known)) all.add(before);
    for (const block of all) {
      const state = this.#stateOf(block);
      state.shown = applySuppressions(block, known);
      this.document.measure(block);
    }
  }
}

function measure(state: BlockState | undefined): readonly number[] {
  if (!state) return [];
  const words = state.facts.words.reduce((sum, { count }) => sum + count, 0);
  const numbers = [words, state.facts.placeholders.length];
  for (const severity of severities) {
    let count = 0;
    for (const finding of state.shown) if (finding.severity === severity) count++;
    numbers.push(count);
  }
  return numbers;
}

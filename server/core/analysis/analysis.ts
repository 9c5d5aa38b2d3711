import { openSliced, type Block, type Change, type Document, type Span } from '../markdown/index.ts';
import { factsOf } from '../report/facts-of.ts';
import type { Facts } from '../report/facts.ts';
import { readFrontMatter, type FrontMatter } from '../report/front-matter.ts';
import { noSeries, type Context, type LinkStates, type Report, type Series } from '../report/index.ts';
import { largestGroup, type Finding, type Levels, type Piece, type Rule, type Severity } from '../rules/rule.ts';
import type { Template } from '../template/template.ts';
import { contextOf, sameContext, type Templates } from './context.ts';
import { EarlierWords } from './earlier-words.ts';
import { FirstShown } from './first-shown.ts';
import { groupKey, GroupIndex, type GroupedItem } from './group-index.ts';
import { Ledger } from './ledger.ts';
import { isGrave, measure, measures, type Task } from './measures.ts';
import { ReportModel } from './report-model.ts';
import { ruleSetOf, type RuleSet } from './rule-set.ts';
import { runRule } from './run-rule.ts';

/** Graver ones first. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * The findings on one report, kept true through edits. An edit costs the blocks that it changes, and the labels, groups
 * and sections that it touches; only a change of what the front matter says checks everything anew.
 *
 * That, and the first check, is work for as long as the report is long. `advance` does it a little at a time for callers
 * with other things to see to; whoever asks for findings before it is done waits for the rest.
 */
export class Analysis {
  readonly document: Document;
  readonly #measured: Measured;
  readonly #rules: RuleSet;
  #templates: Templates;
  #levels: Levels = new Map();
  #linkStates: LinkStates = new Map();
  /** Addresses that a rule asked for and of which nothing is known. */
  #unknownLinks = new Set<string>();
  #earlier = new EarlierWords(noSeries);
  #context!: Context;
  /** The one from which it was seen last that the context holds. */
  #frontMatter: FrontMatter | undefined;
  #model!: ReportModel;
  #ledger!: Ledger;
  /** By severity, the graver first. */
  #first!: readonly FirstShown[];
  #index!: GroupIndex;
  /** Facts depend on the block and the template alone, so they outlive a fresh start. */
  #facts = new WeakMap<Block, Facts>();
  /** What is left of checking everything. */
  #left: Generator<undefined, void> | undefined;

  /** `templates` must hold at least one; the first is for reports that name none. */
  constructor(text: string | Opened, rules: readonly Rule[], templates: Templates) {
    const { document, measured } = typeof text === 'string' ? toEnd(opened(text)) : text;
    this.document = document;
    this.#measured = measured;
    this.#rules = ruleSetOf(rules);
    this.#templates = templates;
    this.#start();
  }

  /** Opens a text step by step, each as short as a keystroke. What comes out still has everything to check. */
  static *opening(text: string, rules: readonly Rule[], templates: Templates): Generator<undefined, Analysis> {
    return new Analysis(yield* opened(text), rules, templates);
  }

  get report(): Report {
    this.#finish();
    return this.#model;
  }

  /** Known at any time, however much is left to check. */
  get frontMatter(): FrontMatter {
    return this.#model.frontMatter;
  }

  /** Whether something is left to check. */
  get busy(): boolean {
    return this.#left !== undefined;
  }

  /** Does a little of what is left to check; gives whether there is more. */
  advance(): boolean {
    if (this.#left?.next().done) this.#left = undefined;
    return this.#left !== undefined;
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
    if (this.#left || this.#hasOtherContext()) this.#start();
    else this.#follow(removed, added, near);
  }

  #hasOtherContext(): boolean {
    const { frontMatter } = this.#model;
    // Few keys are pressed there.
    if (frontMatter === this.#frontMatter) return false;
    this.#frontMatter = frontMatter;
    return !sameContext(this.#context, contextOf(frontMatter, this.#templates));
  }

  /** Other news of the addresses than before: what hangs on one that has changed is checked again. */
  setLinkStates(states: LinkStates): void {
    const before = this.#linkStates;
    this.#linkStates = states;
    if (this.#left) return this.#start();
    for (const url of new Set([...before.keys(), ...states.keys()])) {
      if (before.get(url) === states.get(url)) continue;
      for (const rule of this.#rules.group) this.#checkGroup(groupKey(rule, url));
    }
    toEnd(this.#ledger.show());
  }

  /** The addresses that rules have asked for since the last call, and of which nothing is known. */
  takeUnknownLinks(): string[] {
    this.#finish();
    const taken = [...this.#unknownLinks];
    this.#unknownLinks.clear();
    return taken;
  }

  /** Every address in the report, each once, in the order of the text. Walks all of it. */
  addresses(): Set<string> {
    this.#finish();
    const found = new Set<string>();
    for (const block of this.document.blocks) for (const { kind, address } of this.factsOf(block).links) if (kind !== 'reference') found.add(address);
    return found;
  }

  /** Other earlier reports than before: the figures of which they say something else are checked again, and the sections. */
  setSeries(series: Series): void {
    const before = this.#earlier;
    this.#earlier = new EarlierWords(series);
    if (this.#left) return this.#start();
    for (const metric of this.#earlier.metricsOtherThan(before)) {
      for (const rule of this.#rules.group) this.#checkGroup(groupKey(rule, metric));
    }
    this.#checkOutline();
    this.#checkSections();
    toEnd(this.#ledger.show());
  }

  /** Other templates than before: everything is checked again. */
  setTemplates(templates: Templates): void {
    this.#templates = templates;
    this.#start();
  }

  /** Rules are as grave as these say from now on: everything is checked again. */
  setLevels(levels: Levels): void {
    this.#levels = levels;
    this.#start();
  }

  /** The findings in the order of the text; where there are more than `limit`, the graver ones, and how many `more`. */
  findings(limit = Infinity): { findings: Finding[]; more: number } {
    this.#finish();
    const changed = this.#ledger.takeChanged();
    const now = changed && [...changed].filter((block) => this.#ledger.has(block));
    const chosen: Finding[] = [];
    let total = 0;
    let kinds = 0;
    for (const first of this.#first) {
      if (changed && now) first.follow(changed, now);
      else first.forget();
      const taken = first.take(limit - chosen.length);
      chosen.push(...taken);
      total += first.total;
      if (taken.length > 0) kinds++;
    }
    const more = total - chosen.length;
    // Those of one severity are in order.
    if (kinds < 2) return { findings: chosen, more };
    let [block, start]: [Block?, number?] = [];
    const placed = chosen.map((finding) => {
      // Those of one block stand together.
      if (finding.place.block !== block) [block, start] = [finding.place.block, this.document.offsetOf(finding.place.block)];
      return { finding, start: start! + finding.place.span.start };
    });
    return { findings: placed.sort((a, b) => a.start - b.start).map(({ finding }) => finding), more };
  }

  /** What is shown in one block, in the order of the text. */
  shownIn(block: Block): readonly Finding[] {
    this.#finish();
    return this.#ledger.find(block)?.shown ?? [];
  }

  /** How many things wait for the author in all. */
  count(task: Task): number {
    this.#finish();
    return this.document.sumBefore(measures[task]);
  }

  /** The blocks that hold a placeholder, in the order of the text. */
  *blocksToFill(): Iterable<Block> {
    this.#finish();
    let block = this.document.firstWith(measures.placeholders);
    while (block) {
      yield block;
      const next = this.document.next(block);
      block = next && this.document.firstWith(measures.placeholders, next);
    }
  }

  /** How many errors and warnings are shown between two absolute offsets. */
  gravesIn(span: Span): number {
    return this.#gravesBefore(span.end) - this.#gravesBefore(span.start);
  }

  #gravesBefore(offset: number): number {
    this.#finish();
    const block = offset < this.document.length ? this.document.blockAt(offset) : undefined;
    const before = this.document.sumBefore(measures.error, block) + this.document.sumBefore(measures.warning, block);
    if (!block) return before;
    const local = offset - this.document.offsetOf(block);
    return before + this.shownIn(block).filter(({ severity, place }) => isGrave(severity) && place.span.start < local).length;
  }

  factsOf(block: Block): Facts {
    this.#finish();
    return this.#ledger.stateOf(block).facts;
  }

  #finish(): void {
    while (this.advance());
  }

  #start(): void {
    const context = contextOf(readFrontMatter(this.document.blockAt(0)), this.#templates);
    if (this.#context?.template !== context.template) this.#facts = new WeakMap();
    this.#context = context;
    this.#frontMatter = undefined;
    this.#ledger = new Ledger(this.document, this.#levels);
    this.#first = severities.map((severity) => new FirstShown(severity, this.document, (block) => this.#ledger.find(block)?.shown ?? []));
    this.#measured.ledger = this.#ledger;
    this.#measured.template = context.template;
    this.#index = new GroupIndex((block) => this.document.offsetOf(block));
    this.#model = new ReportModel(this.document, context, {
      factsOf: (block) => this.#ledger.stateOf(block).facts,
      linkState: (address) => {
        const state = this.#linkStates.get(address);
        if (!state) this.#unknownLinks.add(address);
        return state;
      },
      series: () => this.#earlier.series,
      earlier: (metric) => this.#earlier.of(metric),
    });
    this.#left = this.#checkAll();
  }

  *#checkAll(): Generator<undefined, void> {
    const groups = new Set<string>();
    for (const block of this.document.blocks) {
      this.#enter(block);
      this.#model.follow({ removed: [], added: [block] });
      const items = this.#ledger.stateOf(block).grouped;
      for (const key of this.#index.follow({ removed: [], added: [{ block, items }] })) groups.add(key);
      yield;
    }
    for (const block of this.document.blocks) {
      this.#checkNeighbours(block);
      yield;
    }
    for (const label of this.#model.labels) {
      this.#checkFootnote(label);
      yield;
    }
    for (const key of groups) {
      this.#checkGroup(key);
      yield;
    }
    this.#checkOutline();
    this.#checkSections();
    yield;
    yield* this.#ledger.show();
  }

  /** A block that one change took away and a later one brought back is in both sets, and keeps what is known of it. */
  #follow(removed: ReadonlySet<Block>, added: ReadonlySet<Block>, around: readonly Block[]): void {
    const ledger = this.#ledger;
    for (const block of added) if (!removed.has(block)) this.#enter(block);
    const touched = this.#model.follow({ removed: [...removed], added: [...added] });
    const grouped = (block: Block) => ({ block, items: ledger.stateOf(block).grouped });
    const groups = this.#index.follow({ removed: Array.from(removed, grouped), added: Array.from(added, grouped) });
    for (const block of removed) {
      if (added.has(block)) ledger.note(block);
      else ledger.leave(block);
    }

    const near = [...added, ...around.filter((block) => ledger.has(block))];
    for (const block of near) ledger.touch(block);
    for (const block of new Set(near.flatMap((block) => [this.document.previous(block) ?? block, block]))) this.#checkNeighbours(block);
    for (const label of touched.labels) this.#checkFootnote(label);
    for (const key of groups) this.#checkGroup(key);
    if (touched.outline) this.#checkOutline();
    this.#checkSections();
    toEnd(ledger.show());
  }

  #enter(block: Block): void {
    let facts = this.#facts.get(block);
    if (!facts) this.#facts.set(block, (facts = factsOf(block, this.#context.template)));
    const known = facts;
    const start = { block, span: { start: 0, end: 0 } };
    const own: Finding[] = [];
    for (const rule of this.#rules.block) own.push(...runRule(rule, start, () => rule.check(known, this.#context)));
    const grouped: GroupedItem[] = [];
    for (const rule of this.#rules.group) {
      own.push(...runRule(rule, start, () => {
        for (const [key, item] of rule.items(known, this.#context)) grouped.push({ rule, key: groupKey(rule, key), item });
        return [];
      }));
    }
    this.#ledger.enter(block, { facts, own, grouped });
  }

  #checkFootnote(label: string): void {
    const footnote = this.#model.footnote(label);
    const place = footnote && (footnote.definitions[0] ?? footnote.calls[0])?.place;
    const findings = footnote && place
      ? this.#rules.footnote.flatMap((rule) => runRule(rule, place, () => rule.check(footnote, this.#model)))
      : [];
    this.#ledger.place(`footnote ${label}`, findings);
  }

  #checkGroup(key: string): void {
    const group = this.#index.group(key);
    const findings = group && group.items.length <= largestGroup
      ? runRule(group.rule, group.items[0]!.place, () => group.rule.check(group.items, this.#model))
      : [];
    this.#ledger.place(key, findings);
  }

  /** Each node of the block with the next; that of the last one stands in the next block. */
  #checkNeighbours(block: Block): void {
    if (this.#rules.neighbour.length === 0) return;
    const { facts } = this.#ledger.stateOf(block);
    const pieces: Piece[] = block.nodes.map((node) => ({ node, facts }));
    const after = this.document.next(block);
    const next = after?.nodes[0] && { node: after.nodes[0], facts: this.#ledger.stateOf(after).facts };
    const findings = pieces.flatMap((piece, index) =>
      this.#rules.neighbour.flatMap((rule) =>
        runRule(rule, { block, span: { start: 0, end: 0 } }, () => rule.check(piece, pieces[index + 1] ?? next, this.#context)),
      ),
    );
    this.#ledger.place(block, findings);
  }

  #checkOutline(): void {
    const { opening } = this.#model;
    const findings = opening ? this.#rules.outline.flatMap((rule) => runRule(rule, opening, () => rule.check(this.#model))) : [];
    this.#ledger.place('outline', findings);
  }

  /** There are few of them, each a handful of sums and look-ups, so all are checked after every edit. */
  #checkSections(): void {
    const findings: Finding[] = [];
    for (const section of this.#model.found.values()) {
      for (const rule of this.#rules.section) {
        findings.push(...runRule(rule, section.heading.place, () => rule.check(section, this.#model)));
      }
    }
    this.#ledger.place('sections', findings);
  }

  /** The blocks on both sides of what a change put in; they may have lost or gained a neighbour. */
  *#around({ span, text }: Change): Iterable<Block> {
    for (const offset of [span.start - 1, span.start + text.length]) {
      const block = this.document.blockAt(Math.max(0, offset));
      if (block) yield block;
    }
  }
}

/** What the measures of a document are taken from, once it is there. */
interface Measured {
  ledger?: Ledger;
  template?: Template;
}

interface Opened {
  readonly document: Document;
  readonly measured: Measured;
}

function* opened(text: string): Generator<undefined, Opened> {
  const measured: Measured = {};
  const document = yield* openSliced(text, (block) => (measured.template ? measure(measured.ledger?.find(block), measured.template) : []));
  return { document, measured };
}

function toEnd<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

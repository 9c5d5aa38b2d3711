import type { Block, Document, Span } from '../markdown/index.ts';
import { isOnlySuppressions } from '../report/suppressions.ts';
import type { Suppression } from '../report/facts.ts';
import type { Finding, Levels } from '../rules/rule.ts';
import { ruleIds } from '../rules/index.ts';
import type { BlockState } from './ledger.ts';

interface Known {
  readonly document: Document;
  stateOf(block: Block): BlockState;
  /** How grave the rules are where that is not their own. */
  readonly levels: Levels;
}

/** Of several findings at one place, in the order of the rules, whichever was made first. */
const order: ReadonlyMap<string, number> = new Map([...ruleIds].map((id, index) => [id, index]));

function orderOf({ rule }: Finding): number {
  return order.get(rule) ?? -1;
}

/** Comments stand in a row before what they cover; more than this many blocks of them are no honest report. */
const longestRow = 50;

/** What a block shows: its findings less those that a comment covers, and what is wrong with its own comments. */
export function applySuppressions(block: Block, known: Known): Finding[] {
  const state = known.stateOf(block);
  const covering = [
    ...state.facts.suppressions.filter((suppression) => suppression.covers),
    ...[...rowBefore(block, known)].flatMap((before) => trailing(known.stateOf(before))),
  ];
  const shown = rawFindings(state).filter((finding) => !covering.some((suppression) => covers(suppression, finding, block)));
  for (const suppression of state.facts.suppressions) shown.push(...faultsOf(suppression, block, known));
  return levelled(shown, known.levels).sort((a, b) => a.place.span.start - b.place.span.start || a.place.span.end - b.place.span.end || orderOf(a) - orderOf(b) || inOrder(a.message, b.message));
}

/** Only what is shown is as grave as told: a comment that covers what a rule finds is of use whatever that rule is set to. */
function levelled(findings: readonly Finding[], levels: Levels): Finding[] {
  if (levels.size === 0) return [...findings];
  return findings.flatMap((finding): Finding[] => {
    const severity = levels.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** What is said of one place is always said in one order, whichever came first while the author typed. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The blocks before this one whose comments cover something in it, so that they must be judged anew with it. */
export function* coveredFrom(block: Block, known: Known): Iterable<Block> {
  for (const before of rowBefore(block, known)) if (known.stateOf(before).facts.suppressions.length > 0) yield before;
}

/** The block before, and further ones over blocks that hold nothing but comments of ours. */
function* rowBefore(block: Block, { document }: Known): Iterable<Block> {
  let before = document.previous(block);
  for (let count = 0; before && count < longestRow; count++) {
    yield before;
    if (!isOnlySuppressions(before)) return;
    before = document.previous(before);
  }
}

function trailing(state: BlockState): Suppression[] {
  return state.facts.suppressions.filter((suppression) => !suppression.covers);
}

function covers(suppression: Suppression, finding: Finding, block: Block): boolean {
  if (!suppression.rules.includes(finding.rule)) return false;
  const span = suppression.place.block === block ? suppression.covers : firstNode(block);
  return span !== undefined && finding.place.span.start >= span.start && finding.place.span.start <= span.end;
}

function firstNode(block: Block): Span | undefined {
  const position = block.nodes[0]?.position;
  return position && { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}

function rawFindings(state: BlockState): Finding[] {
  return [...state.own, ...state.placed];
}

function faultsOf(suppression: Suppression, block: Block, known: Known): Finding[] {
  const { place, rules, reason } = suppression;
  const faults: Finding[] = [];
  const say = (message: string): void => {
    faults.push({ rule: 'suppression-unused', severity: 'hint', place, message });
  };
  if (rules.length === 0) say('This comment names no rule to ignore.');
  const target = suppression.covers ? block : targetAfter(block, known);
  for (const rule of rules) {
    if (!ruleIds.has(rule)) say(`There is no rule “${rule}” to ignore.`);
    else if (!target || !rawFindings(known.stateOf(target)).some((finding) => covers({ ...suppression, rules: [rule] }, finding, target))) {
      say(`This comment ignores nothing: “${rule}” has nothing to say about what follows.`);
    }
  }
  if (faults.length === 0 && reason === '') say('Say after a colon why this is ignored.');
  return faults;
}

function targetAfter(block: Block, { document }: Known): Block | undefined {
  let next = document.next(block);
  for (let count = 0; next && count < longestRow && isOnlySuppressions(next); count++) next = document.next(next);
  return next;
}

import type { Analysis } from '../analysis/index.ts';
import type { Block, Span } from '../markdown/index.ts';
import { rules } from '../rules/index.ts';
import type { Completion } from './completion.ts';
import type { Hover } from './hover.ts';
import { ruleHelp, type PageOf } from './rule-help.ts';
import { asWritten, type Say } from './translator.ts';

/** No comment that names rules is longer. */
const longest = 400;

/** In a `wsis-ignore` comment the names of the rules, first of those that have something to say of what follows it. Undefined elsewhere. */
export function ignoredRuleCompletionsAt(analysis: Analysis, offset: number, say: Say = asWritten): Completion[] | undefined {
  const { document } = analysis;
  const block = document.blockAt(Math.max(0, offset - 1));
  if (!block) return undefined;
  const start = document.offsetOf(block);
  const within = offset - start;
  const before = /<!--\s*wsis-ignore\s+((?:[\w-]+\s*,\s*)*)([\w-]*)$/.exec(block.text.slice(Math.max(0, within - longest), within));
  if (!before || isCode(block, within)) return undefined;
  const after = block.text.slice(within, within + longest);
  const rest = /^[\w-]*/.exec(after)![0].replace(/-+$/, '');
  const closed = /^[\w-]*[ \t]*(?:[,:]|-->)/.test(after);
  const taken = new Set(before[1]!.split(/[\s,]+/));
  const found = new Set(foundAfter(block, within, analysis));
  const range = { start: document.positionAt(offset - before[2]!.length), end: document.positionAt(offset + rest.length) };
  const choices = rules.filter(({ id }) => !taken.has(id));
  return [...choices.filter(({ id }) => found.has(id)), ...choices.filter(({ id }) => !found.has(id))].map(({ id, summary }) => ({
    kind: 'rule', label: id, detail: found.has(id) ? say('found below') : '', documentation: ruleHelp(id, undefined, say) ?? summary, filter: id, range, text: closed ? id : `${id}: {{reason}} -->`,
  }));
}

/** On the name of a rule in a `wsis-ignore` comment, what the rule asks for. */
export function ignoredRuleHoverAt(analysis: Analysis, offset: number, pageOf?: PageOf, say: Say = asWritten): Hover | undefined {
  const { document } = analysis;
  const block = document.blockAt(offset);
  if (!block) return undefined;
  const start = document.offsetOf(block);
  const within = offset - start;
  for (const { place, rules: names } of analysis.factsOf(block).suppressions) {
    if (within < place.span.start || within >= place.span.end) continue;
    const word = wordAt(block.text, within);
    const text = names.includes(block.text.slice(word.start, word.end)) ? ruleHelp(block.text.slice(word.start, word.end), pageOf, say) : undefined;
    return text === undefined ? undefined : { range: { start: document.positionAt(start + word.start), end: document.positionAt(start + word.end) }, text };
  }
  return undefined;
}

function wordAt(text: string, at: number): Span {
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, at - longest), at))![0];
  const after = /^[\w-]*/.exec(text.slice(at, at + longest))![0];
  return { start: at - before.length, end: at + after.length };
}

/** The rules that find something behind a place in the block, or in the next one. */
function foundAfter(block: Block, within: number, analysis: Analysis): string[] {
  const next = analysis.document.next(block);
  const here = analysis.shownIn(block).filter(({ place }) => place.span.start > within);
  return [...here, ...(next ? analysis.shownIn(next) : [])].map(({ rule }) => rule);
}

/** A comment that is no comment: in a fence, or between back-ticks at the beginning of a line. */
function isCode(block: Block, within: number): boolean {
  return block.nodes.some(({ type, position }) => type === 'code' && (position?.start.offset ?? 0) < within && within <= (position?.end.offset ?? 0));
}

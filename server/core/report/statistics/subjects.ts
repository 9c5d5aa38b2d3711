import { metricAt } from '../../knowledge/metrics.ts';
import { countedAt } from './counted.ts';
import { figureAt, type Figure } from './figures.ts';
import type { Token } from './tokens.ts';
import { changes } from './vocabulary.ts';

// What a figure without a noun of its own may count.

/** The words of a sentence, and the text that they stand in. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** A thing counted. */
export interface Thing {
  /** As written. */
  readonly unit: string;
  readonly metric?: string;
}

/** A thing that later figures of its sentence may count too. */
export interface Subject extends Thing {
  readonly place: 'after number of' | 'after colon' | 'counted before';
  /** After its last token. */
  readonly at: number;
}

/** What follows the figure and a verb: "96 were workshops". */
export function namedAfter({ tokens, text }: Words, index: number): Thing | undefined {
  if (!/^(?:were|are)$/.test(tokens[index]?.small ?? '')) return undefined;
  const counted = countedAt(tokens, index + 1);
  if (!counted || counted.uncounted) return undefined;
  const unit = text.slice(tokens[index + 1]!.start, tokens[counted.to - 1]!.end);
  return { unit, ...(counted.metric !== undefined && { metric: counted.metric }) };
}

/** People named by where they were: "2,500 on-site; 4,000 online", "3,435 were on-site". */
export function presenceAfter({ tokens }: Words, index: number): Thing | undefined {
  const verb = /^(?:were|are|was|joined|participated|attended)$/.test(tokens[index]?.small ?? '') ? 1 : 0;
  const next = tokens[index + verb];
  const after = tokens[index + verb + 1];
  if (!next || !(!after || after.kind === 'sign' || after.small === 'and')) return undefined;
  if (/^(?:on-site|onsite|in-person)$/.test(next.small)) return { unit: next.text, metric: 'participants' };
  return /^(?:online|remotely|virtually)$/.test(next.small) ? { unit: next.text, metric: 'participants-online' } : undefined;
}

/**
 * What the figure is a part of: "2,000 participants, 40 of whom", "of whom 40 were", "including 40 from Africa". It has
 * no metric, for the whole has another figure.
 */
export function wholeOf({ tokens }: Words, subject: Subject | undefined, figure: Figure, from: number): Thing | undefined {
  if (subject?.place !== 'counted before' || from - subject.at > 12) return undefined;
  const others = /^(?:whom|which|them|these|those)$/;
  const before = tokens[from - 2]?.small === 'of' && others.test(tokens[from - 1]?.small ?? '');
  const after = tokens[figure.to]?.small === 'of' && others.test(tokens[figure.to + 1]?.small ?? '');
  const including = tokens[from - 1]?.small === 'including' && tokens[figure.to]?.small === 'from';
  if (!before && !after && !including) return undefined;
  return { unit: tokens[before ? from - 1 : figure.to + 1]?.small === 'whom' ? 'people' : subject.unit };
}

/** What the figure is a part of where the whole follows: "12 of the 97 NRIs", "82 out of 140 schools". */
export function partOfNext({ tokens, text }: Words, { to, high }: Figure): Thing | undefined {
  let at = tokens[to]?.small === 'out' ? to + 1 : to;
  if (tokens[at]?.small !== 'of') return undefined;
  at++;
  while (at < to + 5 && /^(?:the|these|those|its|our|their|all|a|total|of)$/.test(tokens[at]?.small ?? '')) at++;
  const whole = figureAt(tokens, at);
  const counted = whole?.kind === 'number' && whole.low > high && !whole.year ? countedAt(tokens, whole.to) : undefined;
  if (!whole || !counted || counted.uncounted) return undefined;
  return { unit: text.slice(tokens[whole.to]!.start, tokens[counted.to - 1]!.end) };
}

/** One of several in a row: "120 participants, 46 from Africa and 30 from Asia", "SDG 4 in 46 sessions, SDG 5 in 31". */
export function oneOfSeveral({ tokens }: Words, subject: Subject | undefined, { to }: Figure, from: number): Thing | undefined {
  if (subject?.place !== 'counted before' || from - subject.at > 25) return undefined;
  const before = tokens[from - 1]?.small ?? '';
  const follows = /^(?:[,;:(–—]|and)$/.test(before) && /^(?:from|in|with|on|for)$/.test(tokens[to]?.small ?? '');
  return follows ? { unit: subject.unit } : undefined;
}

/** What rose or fell to the figure: "subscriptions reached 6.8 billion", "hubs rose to 45", "NRIs had grown from 37 to 72". */
export function risingBefore({ tokens, text }: Words, figure: Figure, from: number): Thing | undefined {
  // "Exceeded" is read as a qualifier too.
  let verb = (figure.before?.from ?? from) - (tokens[from]?.small === 'exceeded' ? 0 : 1);
  if (figure.before) {
    verb--;
  } else if (/^(?:to|at)$/.test(tokens[verb]?.small ?? '')) {
    verb--;
    if (!changes.has(tokens[verb]?.small ?? '') && !/^(?:stood|amounted|remained|peaked)$/.test(tokens[verb]?.small ?? '')) return undefined;
  } else if (!/^(?:reached|totalled|totaled|numbered|surpassed|exceeded|hit)$/.test(tokens[verb]?.small ?? '')) {
    return undefined;
  }
  for (let index = verb - 1; index >= Math.max(0, verb - 4); index--) {
    const counted = countedAt(tokens, index);
    if (!counted || counted.uncounted || counted.to > verb) continue;
    const unit = text.slice(tokens[index]!.start, tokens[counted.to - 1]!.end);
    return { unit, ...(counted.metric !== undefined && { metric: counted.metric }) };
  }
  return undefined;
}

/** What "Countries represented: 143" begins with. */
export function subjectBeforeColon({ tokens, text }: Words): Subject | undefined {
  const colon = tokens.slice(0, 8).findIndex(({ text }) => /^[:–—=]$/.test(text));
  for (let index = 0; index < colon; index++) {
    const found = metricAt((at) => tokens[at]?.small, index);
    const end = index + (found?.length ?? 0) - 1;
    if (found) return { metric: found.metric, unit: text.slice(tokens[index]!.start, tokens[end]!.end), place: 'after colon', at: colon + 1 };
  }
  return undefined;
}

/** What "the number of NRIs" speaks of. */
export function subjectAfterNumberOf({ tokens, text }: Words, index: number): Subject | undefined {
  const counted = countedAt(tokens, index);
  if (!counted || counted.uncounted) return undefined;
  const unit = text.slice(tokens[index]!.start, tokens[counted.to - 1]!.end);
  return { unit, place: 'after number of', at: counted.to, ...(counted.metric !== undefined && { metric: counted.metric }) };
}

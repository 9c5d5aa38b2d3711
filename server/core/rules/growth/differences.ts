import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import type { Remark } from '../rule.ts';
import { byHowMuch } from './by-how-much.ts';

/** Between a figure and by how much it is more than another, and from there to that one. */
const lead = /^[^.;:()]{0,60}, (?:or )?(?:(?:(up|an? (?:rise|increase|gain) of)|(down|an? (?:fall|drop|decrease|decline|reduction) of))(?: by)? )?$/i;
const tail = /^(?: [\p{L}-]+s)? (?:(more|higher|larger) than|(fewer|less|lower|smaller) than|from|on|over|compared (?:with|to)) (?:the |in (?:19|20)\d\d, when (?:there were|[\p{L}]+ (?:had )?[\p{L}]+) )?$/u;

/** "1,800 engineers, 300 more than in 2019, when it had trained 1,500", "71,000 members, up by 6 per cent from the 67,000 of 2019". */
export function* differences(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  const { text } = passage;
  for (const [index, now] of counts.entries()) {
    const [said, before] = [counts[index + 1], counts[index + 2]];
    if (!said || !before) return;
    // "More than the 800,000" is no more than that.
    if (before.low <= 0 || before.low !== before.high || [now, said].some(({ low, high, qualifier }) => low !== high || qualifier !== 'exact')) continue;
    // Of shares, only points are told apart from per cent.
    const points = /points?$/.test(text.slice(said.number.start, said.number.end));
    if ((now.kind === 'per cent') !== points || (!points && (before.kind !== now.kind || said.kind === 'money'))) continue;
    const [led, follows] = [lead.exec(text.slice(now.span.end, said.span.start)), tail.exec(text.slice(said.number.end, before.number.start))];
    if (!led || !follows) continue;
    const up = (led[1] ?? follows[1]) !== undefined;
    if (up || (led[2] ?? follows[2]) !== undefined) yield* byHowMuch(passage, said, before.low, now.low, up);
  }
}

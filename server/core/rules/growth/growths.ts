import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../../report/index.ts';
import { numberBegins, numbersIn } from '../../report/statistics/index.ts';
import { number, reach } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';
import type { Change } from './changes.ts';

const growth = new RegExp(
  String.raw`\b(?:(more than|over|nearly|almost|close to|about|roughly|approximately) )?(doubled|doubling|tripled|trebled|tripling|quadrupled|quadrupling|halved|halving)\b|\b(increas|r[io]s|gr[eo]w|expand|climb|jump|f[ae]ll|dropp|declin|decreas|shr[aiu]nk|cut|reduc|lower|up|down)(?:e|ed|es|en|ing|s|n|ise|ose)?(?: significantly| sharply| steadily)? by (more than |over |nearly |almost |about |some |around |approximately |roughly )?(?=a |one |half|${numberBegins})|\b((?:two|three|four|five|six|seven|eight|nine|ten)fold)\b`,
  'giu',
);
const factors = new Map([['doubl', 2], ['tripl', 3], ['trebl', 3], ['quadr', 4], ['halve', 0.5], ['halvi', 0.5]]);

const folds = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Doubled" and "by 12 per cent" against the figures beside them. */
export function* growths(passage: Passage, sentence: Span, changes: readonly Change[]): Iterable<Remark> {
  const text = passage.text.slice(sentence.start, sentence.end);
  const found = [...text.matchAll(growth)];
  for (const [index, match] of found.entries()) {
    // A page break cut the sentence before the word, and perhaps its "more than".
    if (match.index === 0) continue;
    const after = sentence.start + match.index;
    const until = sentence.start + (found[index + 1]?.index ?? text.length);
    // With two growths, or two pairs of figures, those belong together that follow each other.
    const near = found.length === 1 && changes.length === 1 ? changes : changes.filter(({ span }) => span.start > after && span.end <= until);
    if (near.length === 1) yield* compare(passage, sentence, match, near[0]!);
  }
}

function* compare(passage: Passage, sentence: Span, match: RegExpExecArray, change: Change): Iterable<Remark> {
  const { from, to } = change;
  const wordEnd = sentence.start + match.index + match[0].length;
  // "Registrations tripled, while sessions fell from 120 to 110" speaks of two things.
  if (other.test(passage.text.slice(Math.min(wordEnd, change.span.end), Math.max(change.span.start, sentence.start + match.index)))) return;
  const [least, most] = [reach(to).low / reach(from).high, reach(to).high / reach(from).low];
  const said = saidOf(match, passage, sentence);
  // "Up by 12 per cent, from 38 to 43 per cent" may mean points.
  if (change.share && said?.end !== undefined && !/half|third|quarter|fifth|tenth/.test(passage.text.slice(wordEnd, said.end))) return;
  if (!said || (said.least <= most && least <= said.most)) return;
  const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  const start = said.end === undefined ? span.start : passage.text.indexOf('by ', span.start + 1);
  const place = { block: passage.block, span: passage.toSource({ start, end: said.end ?? span.end }) };
  const times = to.low / from.low;
  const factor = times >= 1.5 || said.end === undefined ? `${number(Math.round(times * 100) / 100)} times` : `${number(Math.round((times - 1) * 1000) / 10)} per cent`;
  yield { place, message: `${quote(passage.text.slice(start, said.end ?? span.end))}, but from ${number(from.low)} to ${number(to.low)} is ${times >= 1.5 || said.end === undefined ? factor : `a change of ${factor}`}. Correct the word or the figures.` };
}

const other = /\b(?:while|whereas|but|although|though|rose|fell|grew|increased|dropped|declined|decreased)\b/i;

/** The factors that the words allow. */
function saidOf(match: RegExpExecArray, passage: Passage, sentence: Span): { least: number; most: number; end?: number } | undefined {
  const bound = (match[1] ?? match[4] ?? '').trim().toLowerCase();
  if (match[5] !== undefined) {
    const factor = folds.indexOf(match[5].toLowerCase().slice(0, -4)) + 2;
    return { least: factor * 0.9, most: factor * 1.15 };
  }
  if (match[2] !== undefined) {
    const factor = factors.get(match[2].toLowerCase().slice(0, 5))!;
    const further = factor < 1;
    if (/more|over/.test(bound)) return further ? { least: 0, most: factor } : { least: factor, most: factor * 1.6 };
    if (/nearly|almost|close/.test(bound)) return further ? { least: factor, most: 0.65 } : { least: factor * 0.85, most: factor };
    return { least: factor * 0.93, most: factor * 1.08 };
  }
  const start = sentence.start + match.index + match[0].length;
  const rest = passage.text.slice(start, Math.min(sentence.end, start + 40));
  const words = /^(?:(half)|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?))\b(?! of)/i.exec(rest);
  const [read] = words ? [] : numbersIn(passage, { start, end: start + rest.length });
  if (!words && (read?.kind !== 'per cent' || read.number.start > start + 2 || /percentage/.test(passage.text.slice(read.number.start, read.number.end)))) return undefined;
  const value = words ? fractionOf(words[0]) : read!.low;
  const share = { low: value, high: words ? value : read!.high, number: words ? { start, end: start + words[0].length } : read!.number };
  const falls = /^(?:f|drop|decl|decr|shr|cut|red|low|down)/i.test(match[3]!);
  const [low, high] = [share.low / 100, share.high / 100];
  const slack = words ? 0.04 : Number.isInteger(share.low) ? 0.0101 : 0.004;
  const wide = /more|over/.test(bound) ? [0, 0.3] : /nearly|almost/.test(bound) ? [0.08, 0] : bound !== '' ? [0.1 * low, 0.1 * high] : [0, 0];
  const least = low - slack - wide[0]!;
  const most = high + slack + wide[1]!;
  return falls ? { least: 1 - most, most: 1 - least, end: share.number.end } : { least: 1 + least, most: 1 + most, end: share.number.end };
}

/** "A third" in per cent. */
function fractionOf(words: string): number {
  const parts = /third/i.test(words) ? 3 : /quarter/i.test(words) ? 4 : /fifth/i.test(words) ? 5 : /tenth/i.test(words) ? 10 : 2;
  const count = /^two/i.test(words) ? 2 : /^three/i.test(words) ? 3 : 1;
  return (100 * count) / parts;
}

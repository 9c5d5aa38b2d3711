import type { Passage, Statistic } from '../report/index.ts';
import type { Span } from '../markdown/index.ts';
import { mayHoldNumber, numberBegins, numbersIn, type Count } from '../report/statistics/index.ts';
import { number, reach } from './agreement.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule, Remark } from './rule.ts';

const growth = new RegExp(
  String.raw`\b(?:(more than|over|nearly|almost|close to|about|roughly|approximately) )?(doubled|doubling|tripled|trebled|tripling|quadrupled|quadrupling|halved|halving)\b|\b(increas|r[io]s|gr[eo]w|expand|f[ae]ll|dropp|declin|decreas|shr[aiu]nk|up|down)(?:e|ed|es|en|ing|s|n|ise|ose)?(?: significantly| sharply| steadily)? by (more than |over |nearly |almost |about |some |around |approximately |roughly )?(?=a |one |half|${numberBegins})|\b((?:two|three|four|five|six|seven|eight|nine|ten)fold)\b`,
  'giu',
);
const factors = new Map([['doubl', 2], ['tripl', 3], ['trebl', 3], ['quadr', 4], ['halve', 0.5], ['halvi', 0.5]]);

const folds = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A sentence with more figures tells of more than one growth. */
const most = 12;

/** The figures of a growth: "from 37 NRIs … to 72", "72, up from 37", "to 72 from 37". */
interface Change {
  readonly from: Pick<Count, 'low' | 'high' | 'qualifier'>;
  readonly to: Pick<Count, 'low' | 'high' | 'qualifier'>;
  readonly span: Span;
  /** Both are shares. */
  readonly share: boolean;
}

export const growthDiffers: BlockRule = {
  id: 'growth-differs',
  severity: 'warning',
  scope: 'block',
  summary: '“Doubled”, “a third” and “by 12 per cent” are what the figures beside them make.',
  why: 'A reader divides the one figure by the other, and doubts both where the word beside them says something else.',
  keep: 'This word is right for these figures: say why',
  good: [
    'Libraries online more than doubled, from 43 libraries in early 2015 to as many as 97 libraries.\n',
    'Membership nearly doubled: it grew from 37 members in 2015 to 72.\n',
    'The number of hubs doubled from 20 to 41; visits rose by 12 per cent, from 1,000 to 1,123.\n',
    'Registrations tripled, while the number of sessions fell from 120 to 110.\n',
    'The share rose from 30 per cent to 38 per cent, an increase of eight percentage points; hubs grew fourfold, from 20 to 83.\n',
    'It had 84 students, twice as many as in 2016, when there were 42. It had 84 students from 12 countries, twice as many as the 60 of another school hoped for.\n',
    'In Africa 40 per cent came, twice the share of 21 per cent in 2018; by 3 percentage points, from 12 per cent to about 20 per cent.\n',
    'Some 40 of the 120 participants, a third, were women; 12 of the 97 (12 per cent) came from Asia.\n',
    'Membership more than doubled from some 40 to about 100.\n',
  ],
  bad: [
    { text: 'Of the 99 workshops, 33 (⟦43 per cent⟧) were on security. The share of women ⟦doubled⟧ from 38 per cent to 43 per cent.\n' },
    { text: 'The network ⟦more than doubled⟧ from 43 hubs in 2015 to 81.\n' },
    { text: 'The number of hubs ⟦tripled⟧ from 20 in 2015 to 41 in 2016.\n' },
    { text: 'Visits rose ⟦by 12 per cent⟧, from 1,000 to 1,300.\n' },
    { text: 'The number of hubs fell ⟦by half⟧, from 45 to 32. That of talks rose by a third, from 30 to 41.\n' },
    { text: 'The share rose from 30 per cent to 38 per cent, an increase of ⟦12 percentage points⟧.\n\nIt fell from 48 per cent in 2015 to 41 per cent, a drop of ⟦ten percentage points⟧.\n' },
    { text: 'It had 84 students, ⟦twice as many⟧ as the 30 of 2016.\n\nIn Africa 40 per cent are online, ⟦twice the share⟧ of 25 per cent in 2018.\n' },
    { text: 'Pledges rose ⟦fivefold⟧, from 120 to 360.\n\nThey ⟦more than trebled⟧, from 4,000 in 2020 to 9,500 in 2022.\n' },
    { text: 'Visits rose ⟦by twelve per cent⟧, from one thousand to one thousand three hundred.\n' },
    { text: 'The network ⟦tripled⟧ from two thousand students to five thousand students.\n' },
    { text: '40 of the 120 participants (⟦43 per cent⟧) were women.\n' },
  ],
  *check({ passages, statistics }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage)) continue;
      const figures = statistics.filter((statistic) => statistic.passage === passage);
      let next = 0;
      for (const sentence of passage.sentences) {
        const within: Statistic[] = [];
        for (; next < figures.length && figures[next]!.span.start < sentence.end; next++) within.push(figures[next]!);
        if (within.length > most || !mayHoldNumber(passage.text.slice(sentence.start, sentence.end))) continue;
        const counts = numbersIn(passage, sentence);
        if (counts.length > most) continue;
        yield* growths(passage, sentence, within, counts);
        yield* points(passage, counts);
        yield* multiples(passage, counts);
        yield* shares(passage, counts);
      }
    }
  },
};

function* growths(passage: Passage, sentence: Span, figures: readonly Statistic[], counts: readonly Count[]): Iterable<Remark> {
  const text = passage.text.slice(sentence.start, sentence.end);
  const found = [...text.matchAll(growth)];
  const changes = changesAmong(passage, figures);
  if (changes.length === 0) changes.push(...bareChanges(passage, counts));
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
  if (change.share && said?.end !== undefined) return;
  if (!said || (said.least <= most && least <= said.most)) return;
  const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  const start = said.end === undefined ? span.start : passage.text.indexOf('by ', span.start + 1);
  const place = { block: passage.block, span: passage.toSource({ start, end: said.end ?? span.end }) };
  const times = to.low / from.low;
  const factor = times >= 1.5 || said.end === undefined ? `${number(Math.round(times * 100) / 100)} times` : `${number(Math.round((times - 1) * 1000) / 10)} per cent`;
  yield { place, message: `${quote(passage.text.slice(start, said.end ?? span.end))}, but from ${number(from.low)} to ${number(to.low)} is ${times >= 1.5 || said.end === undefined ? factor : `a change of ${factor}`}. Correct the word or the figures.` };
}

const other = /\b(?:while|whereas|but|although|though|rose|fell|grew|increased|dropped|declined|decreased)\b/i;

/** Between two bare figures: "from 4,000 in 2020 to 9,500". */
const between = /^(?: (?:in|by|at the end of) (?:19|20)\d\d,?)? to $/;

/** "Rose by 12 per cent, from 1,000 to 1,120": the figures need no noun. */
function bareChanges({ text }: Passage, counts: readonly Count[]): Change[] {
  return counts.flatMap((from, index) => {
    const to = counts[index + 1];
    if (from.kind === 'number' && from.low < from.high && from.low > 0 && text.startsWith('from ', from.span.start)) {
      const { qualifier, low, high } = from;
      return [{ from: { low, high: low, qualifier }, to: { low: high, high, qualifier }, span: from.span, share: false }];
    }
    if (!to || from.kind !== 'number' || to.kind !== 'number' || from.low <= 0) return [];
    const named = /\bfrom $/.test(text.slice(Math.max(0, from.span.start - 6), from.span.start)) && between.test(text.slice(from.span.end, to.span.start));
    return named ? [{ from, to, span: { start: from.span.start, end: to.span.end }, share: false }] : [];
  });
}

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
  const falls = /^(?:f|drop|decl|decr|shr|down)/i.test(match[3]!);
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

/** Two figures of one thing, the one before and the one after. */
function changesAmong({ text }: Passage, figures: readonly Statistic[]): Change[] {
  const found: Change[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index]!, figures[index + 1]!];
    if (a.low <= 0) continue;
    if (a.metric !== b.metric || (a.metric === undefined && a.unit.toLowerCase() !== b.unit.toLowerCase())) continue;
    const before = text.slice(Math.max(0, a.span.start - 12), a.span.start);
    const between = text.slice(a.span.end, b.span.start);
    const span = { start: a.span.start, end: b.span.end };
    const share = a.unit === 'per cent';
    if (/\bfrom $/i.test(before) && /\bto (?:an? |the )?(?:[\p{L}-]+ ){0,3}$/u.test(between)) found.push({ from: a, to: b, span, share });
    else if (/\b(?:to|reached|at) $/i.test(before) && /^[^;]{0,40}\bfrom $/.test(between)) found.push({ from: b, to: a, span, share });
    else if (/^[^;]{0,30}(?:up|down) from $/.test(between)) found.push({ from: b, to: a, span, share });
  }
  return found;
}

/** "From 30 per cent to 38 per cent, an increase of eight percentage points": points against the shares of their sentence. */
function* points({ text, block, toSource }: Passage, counts: readonly Count[]): Iterable<Remark> {
  const isPoints = ({ number }: Count): boolean => /points?$/.test(text.slice(number.start, number.end));
  const [from, to, ...others] = counts.filter((count) => count.kind === 'per cent' && !isPoints(count));
  const [said, ...more] = counts.filter(isPoints);
  if (!from || !to || !said || others.length > 0 || more.length > 0 || [from, to, said].some(({ low, high, qualifier }) => low !== high || qualifier !== 'exact')) return;
  const led = text.slice(Math.max(0, from.span.start - 6), from.span.start);
  const link = text.slice(from.span.end, to.span.start);
  const pair = (/\bfrom $/.test(led) && /^(?: (?:in|by|at the end of) (?:19|20)\d\d)?,? to $/.test(link)) || (/\bto $/.test(led) && /^(?: (?:in|by) (?:19|20)\d\d)?,? from $/.test(link));
  const real = Math.abs(to.low - from.low);
  const slack = [from, to, said].every(({ low }) => Number.isInteger(low)) ? 1 : 0.15;
  if (!pair || Math.abs(real - said.low) <= slack) return;
  const written = text.slice(said.number.start, said.number.end);
  yield {
    place: { block, span: toSource(said.number) },
    message: `${quote(written)}, but from ${number(from.low)} to ${number(to.low)} per cent are ${number(Math.round(real * 10) / 10)}. Correct the one or the other.`,
  };
}

const multiple = /\b(?:(nearly|almost|more than|over|about|roughly) )?(twice|three times|four times|five times|ten times) (?:as (?:many|much|high|large)|the (?:number|share|figure|rate|total))\b/gi;
const timesSaid = new Map([['twice', 2], ['three times', 3], ['four times', 4], ['five times', 5], ['ten times', 10]]);

/** "84 students, twice as many as the 42 of 2016", "40 per cent, twice the share of 25 per cent in 2018". */
function* multiples(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  const { text } = passage;
  const [first] = counts;
  if (!first || counts.length < 2) return;
  for (const match of text.slice(first.span.start, counts.at(-1)!.span.end).matchAll(multiple)) {
    const start = first.span.start + match.index;
    const end = start + match[0].length;
    const said = timesSaid.get(match[2]!.toLowerCase())!;
    const [other, ...more] = counts.filter(({ number, kind }) => number.end < start && kind !== 'money');
    const than = counts.find(({ number }) => number.start >= end);
    if (!other || more.length > 0 || !than || other.kind !== than.kind || than.low <= 0) continue;
    // What stands between must be plain: no other thing may come in.
    const led = /^[^.;:()]{0,80}, (?:which (?:is|was) )?$/.test(text.slice(other.span.end, start));
    const follows = /^ (?:as (?:the |in (?:19|20)\d\d \(|in (?:19|20)\d\d, when there were )|of )(?:the )?$/.test(text.slice(end, than.number.start));
    if (!led || !follows) continue;
    // "As many as" belongs to the words, and widens no figure.
    const [a, b] = [reach(other), reach(than.span.start < end ? { ...than, qualifier: 'exact' } : than)];
    const bound = match[1]?.toLowerCase();
    const [low, high] = bound === undefined ? [said * 0.93, said * 1.08] : /more|over/.test(bound) ? [said, said * 1.6] : [said * 0.85, said * 1.08];
    if (a.low / b.high <= high && low <= a.high / b.low) continue;
    yield {
      place: { block: passage.block, span: passage.toSource({ start, end }) },
      message: `${quote(match[0])}, but ${number(other.low)} is ${number(Math.round((other.low / than.low) * 100) / 100)} times ${number(than.low)}. Correct the words or the figures.`,
    };
  }
}

/** "40 of the 120 participants (43 per cent)": a share beside the figures that it is made of. */
function* shares(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  for (let index = 0; index + 2 < counts.length; index++) {
    const [one, two, share] = [counts[index]!, counts[index + 1]!, counts[index + 2]!];
    // "Of the 99 workshops, 33 (a third) were on security."
    const turned = one.low > two.low && /\b[Oo]f (?:the |these |all |its |our )?$/.test(passage.text.slice(Math.max(0, one.span.start - 12), one.span.start)) && /^ (?:[\p{L}-]+ ){0,3}?[\p{L}-]+, (?:only )?$/u.test(passage.text.slice(one.span.end, two.span.start));
    const [part, whole] = turned ? [two, one] : [one, two];
    if (part.kind !== 'number' || whole.kind !== 'number' || share.kind !== 'per cent') continue;
    if (part.qualifier !== 'exact' || whole.qualifier !== 'exact' || share.qualifier !== 'exact' || whole.low <= part.low || share.low !== share.high) continue;
    if (!turned && !/^ (?:out )?of (?:the |these |a total of |its |our )?$/.test(passage.text.slice(part.span.end, whole.span.start))) continue;
    if (!/^ ?(?:[\p{L}-]+ ){0,4}?[\p{L}-]*[,(–—]? ?(?:\(|or |about )?$/u.test(passage.text.slice(two.span.end, share.span.start)) || !/[,(–—]/.test(passage.text.slice(two.span.end, share.span.start))) continue;
    const real = (part.low / whole.low) * 100;
    // Words such as "a third" are rounder than figures.
    const slack = /\d|cent/.test(passage.text.slice(share.number.start, share.number.end)) ? (Number.isInteger(share.low) ? 1 : 0.11) : 3;
    if (Math.abs(real - share.low) <= slack) continue;
    const written = passage.text.slice(share.number.start, share.number.end);
    yield {
      place: { block: passage.block, span: passage.toSource(share.number) },
      message: `${quote(written)}, but ${number(part.low)} of ${number(whole.low)} are ${number(Math.round(real * 10) / 10)} per cent. Correct the share or the figures.`,
    };
  }
}

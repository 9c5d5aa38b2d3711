import { wellKnown } from '../../knowledge/metrics.ts';
import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../passage.ts';
import type { Qualifier } from '../statistic.ts';
import { timesAmong, type AsOf } from './as-of.ts';
import { countedAt } from './counted.ts';
import { datesAmong, mayHoldDate, startsWithin } from './dates.ts';
import { figureAt, type Figure } from './figures.ts';
import { isLabelled } from './look-alikes.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { namedAfter, oneOfSeveral, partOfNext, presenceAfter, risingBefore, subjectAfterNumberOf, subjectBeforeColon, wholeOf, type Subject, type Words } from './subjects.ts';
import { tokensOf, type Token } from './tokens.ts';
import { selectors } from './vocabulary.ts';

/** A figure, or a hole in the place of one, with what it counts. */
export interface Reading {
  readonly low: number;
  readonly high: number;
  readonly hole: boolean;
  /** In the passage's text, from the qualifier to the thing counted. */
  readonly span: Span;
  /** Where the number itself begins. */
  readonly number: number;
  readonly qualifier: Qualifier;
  readonly metric?: string;
  readonly unit: string;
  readonly asOf?: string;
}

/** Numbers at or above this are worth a source, whatever they count. */
const countable = 10;

/** After them a clause speaks of something else, or of another time. */
const apart = new Set('to and but or while whereas than against versus compared with which who whose where after before since until'.split(' '));

/** Whatever may hold a figure: digits, holes, and the words of which numbers are made. */
const promising =
  /\d|\{\{|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fifth|tenth)/i;

/** The figures of a passage that count something, in order. */
export function readingsIn(passage: Passage): Reading[] {
  const found: Reading[] = [];
  if (!promising.test(passage.text)) return found;
  for (const sentence of passage.sentences) {
    if (promising.test(passage.text.slice(sentence.start, sentence.end))) for (const reading of new Sentence(passage.text, sentence).read()) found.push(reading);
  }
  return found;
}

/** One sentence, read once from left to right. */
class Sentence {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: Words;
  /** Where dates begin and end. */
  readonly #dates: ReadonlyMap<number, number>;
  readonly #found: Reading[] = [];
  #times: AsOf[] | undefined;
  #time = 0;
  /** Where the last number that is part of a name ended. */
  #labelEnd = -1;
  /** Where the last semicolon stands: times do not reach across it. */
  #clause = -1;
  #subject: Subject | undefined;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#tokens = tokensOf(text, span);
    this.#words = { tokens: this.#tokens, text };
    this.#dates = new Map(mayHoldDate(text.slice(span.start, span.end)) ? datesAmong(this.#tokens).map((date) => [date.from, date.to]) : []);
  }

  read(): readonly Reading[] {
    const tokens = this.#tokens;
    this.#subject = subjectBeforeColon(this.#words);
    for (let index = 0; index < tokens.length; ) index = this.#dates.get(index) ?? this.#step(index);
    return this.#found;
  }

  /** Reads what begins at a token; comes back with where to go on. */
  #step(index: number): number {
    const tokens = this.#tokens;
    if (tokens[index]!.small === 'number' && tokens[index + 1]?.small === 'of') this.#subject = subjectAfterNumberOf(this.#words, index + 2) ?? this.#subject;
    if (tokens[index]!.text === ';') this.#clause = index;
    const figure = figureAt(tokens, index);
    // "From 18 to 21 December" is no range of numbers.
    if (!figure || startsWithin(this.#dates, figure)) return index + 1;
    const { qualifier, from } = qualifierBefore(tokens, figure.from);
    if (figure.kind === 'number' && qualifier === 'exact' && isLabelled(tokens, figure, this.#labelEnd)) {
      this.#labelEnd = figure.to;
      return figure.to;
    }
    if (figure.kind === 'per cent' || figure.kind === 'money') {
      this.#add(figure, from, figure.to, { unit: figure.kind === 'money' ? figure.unit! : 'per cent', qualifier });
      return figure.to;
    }
    const after = qualifierAfter(tokens, figure.to);
    const noun = figure.to + after.length;
    const signed = figure.sign === '+' ? 'over' : figure.sign === '~' ? 'about' : qualifier;
    const bound = after.qualifier !== 'exact' ? after.qualifier : signed;
    const counted = countedAt(tokens, noun);
    if (counted?.uncounted) return counted.to;
    if (!counted) return this.#bare(figure, from, bound);
    const unit = this.#text.slice(tokens[noun]!.start, tokens[counted.to - 1]!.end);
    const chosen = selectors.has(tokens[figure.from - 1]?.small ?? '');
    const direct = counted.to === noun + 1 || counted.metric !== undefined;
    const round = figure.low === 2000 && !/^(?:in|by|since|until|before|after|year|during)$/.test(tokens[figure.from - 1]?.small ?? '');
    const year = figure.year && !(direct && (bound !== 'exact' || round));
    const known = wellKnown.has(`${figure.low} ${unit.toLowerCase()}`);
    const more = /^(?:further|another|additional|extra)$/.test(tokens[from - 1]?.small ?? '');
    const metric = more ? undefined : counted.metric;
    const named = figure.words ? counted.metric : counted.head;
    const small = figure.high < countable && named === undefined && bound === 'exact';
    if (chosen || year || known || small || figure.high <= 1) return figure.to;
    this.#add(figure, from, counted.to, { unit, qualifier: bound, ...(metric !== undefined && { metric }) });
    this.#subject = { unit, place: 'counted before', at: counted.to, ...(metric !== undefined && { metric }) };
    return counted.to;
  }

  /**
   * A number without a noun: "the number of NRIs rose from 37 to 72", "Countries: 143", "from 37 NRIs in 2015 to 72",
   * "96 were workshops", "of whom 40 were women", "2,500 on-site".
   */
  #bare(figure: Figure, from: number, qualifier: Qualifier): number {
    const next = this.#tokens[figure.to];
    const alone = !next || next.kind === 'sign' || /^(?:in|at|by|as|on|this|during|to|from|for|and|respectively|last|today|overall|so|worldwide|globally|nationwide)$/.test(next.small);
    const year = figure.year && figure.low !== 2000;
    const after = year ? undefined : (namedAfter(this.#words, figure.to) ?? presenceAfter(this.#words, figure.to));
    if (after && (figure.high >= countable || after.metric !== undefined)) {
      this.#add(figure, from, figure.to, { ...after, qualifier });
      return figure.to;
    }
    const part = year || figure.high < countable ? undefined : (partOfNext(this.#words, figure) ?? wholeOf(this.#words, this.#subject, figure, from));
    const led = part ?? (alone ? (this.#ledBy(figure, from) ?? risingBefore(this.#words, figure, from)) : undefined);
    const subject = led ?? (year || figure.high < countable ? undefined : oneOfSeveral(this.#words, this.#subject, figure, from));
    const large = figure.high >= countable || subject?.metric !== undefined || figure.kind === 'hole';
    if (subject && large && !year) {
      const { unit, metric } = subject;
      this.#add(figure, from, figure.to, { unit, qualifier, ...(metric !== undefined && { metric }) });
      this.#subject = { unit, place: 'counted before', at: figure.to, ...(metric !== undefined && { metric }) };
    } else if (figure.kind === 'hole') {
      this.#add(figure, from, figure.to, { unit: '', qualifier });
    }
    return figure.to;
  }

  #ledBy(figure: Figure, from: number): Subject | undefined {
    return this.#subject && this.#leadsTo(this.#subject, figure, from) ? this.#subject : undefined;
  }

  #leadsTo({ place, at }: Subject, figure: Figure, from: number): boolean {
    const tokens = this.#tokens;
    let index = from - 1;
    // "To a current record of 72", "for a total of 171".
    if (tokens[index]?.small === 'of' && /^(?:record|total|high|peak|low)$/.test(tokens[index - 1]?.small ?? '')) {
      index -= 2;
      while (index > from - 6 && /^(?:a|an|the|current|new|record|all-time|grand)$/.test(tokens[index]?.small ?? '')) index--;
    }
    const link = (tokens[from]?.small === 'exceeded' ? 'exceeded' : tokens[index]?.small) ?? '';
    if (place === 'after colon') return index < at;
    if (figure.before) return true;
    if (place === 'after number of') return from - at <= 12 && /^(?:was|were|is|are|at|reached|reaching|to|from|exceeded|exceeds|totalled|totaled|surpassed|hit|became|stood|[:(])$/.test(link);
    if (from - at > 12) return false;
    return /^(?:to|from)$/.test(link) || (/^(?:and|versus|against|with)$/.test(link) && this.#timeAfter(figure.to, figure.to) !== undefined);
  }

  #add(figure: Figure, from: number, to: number, what: { unit: string; qualifier: Qualifier; metric?: string }): void {
    const { before } = figure;
    if (before) this.#push(before, before.from, before.to, { ...what, qualifier: 'exact' });
    this.#push(figure, from, Math.max(to, figure.to), what);
  }

  #push(figure: Figure, from: number, to: number, what: { unit: string; qualifier: Qualifier; metric?: string }): void {
    const tokens = this.#tokens;
    const asOf = this.#asOf(figure.from, to);
    this.#found.push({
      low: figure.low,
      high: figure.high,
      hole: Number.isNaN(figure.low),
      span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
      number: tokens[figure.from]!.start,
      ...what,
      ...(asOf !== undefined && { asOf }),
    });
  }

  /** The time named after the figure in its clause, else the last one before it that belongs to no other figure. */
  #asOf(from: number, to: number): string | undefined {
    const next = this.#timeAfter(to, to + 12);
    if (next !== undefined) return next;
    const times = (this.#times ??= timesAmong(this.#tokens));
    if (times.length === 1 && times[0]!.from >= to && this.#closes(times[0]!, to)) return times[0]!.date;
    for (let index = this.#time - 1; index >= 0; index--) {
      const time = times[index]!;
      const previous = this.#found.at(-1);
      if (time.to > from) continue;
      if (time.from < this.#clause) return undefined;
      const taken = previous !== undefined && previous.span.end <= this.#tokens[time.from]!.start;
      if (taken && !this.#breaks(time.from)) return undefined;
      return time.date;
    }
    return undefined;
  }

  /** The first time that begins at or after `from`, up to `limit`, with neither figure nor punctuation before it. */
  #timeAfter(from: number, limit: number): string | undefined {
    const times = (this.#times ??= timesAmong(this.#tokens));
    while (this.#time < times.length && times[this.#time]!.from < from) this.#time++;
    const time = times[this.#time];
    if (!time || time.from > limit) return undefined;
    for (let index = from; index < time.from; index++) {
      const { kind } = this.#tokens[index]!;
      if (kind !== 'word' && kind !== 'code') return undefined;
    }
    return time.date;
  }

  /** Whether a time ends the sentence that the figure stands in, with nothing between that parts them. */
  #closes(time: AsOf, from: number): boolean {
    const tokens = this.#tokens;
    if (tokens.length - time.to > 1 || time.from - from > 25) return false;
    for (let index = from; index < time.from; index++) {
      const { kind, small } = tokens[index]!;
      if (kind === 'sign' || kind === 'hole' || apart.has(small)) return false;
    }
    return true;
  }

  /** Whether a clause begins right before a time, with "at the" or the like between. */
  #breaks(index: number): boolean {
    let before = index - 1;
    while (before > index - 4 && /^(?:at|by|as|of|the|in|on)$/.test(this.#tokens[before]?.small ?? '')) before--;
    return /^(?:[,;:(–—]|and|but|while)$/.test(this.#tokens[before]?.small ?? ';');
  }
}

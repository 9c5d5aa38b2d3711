import type { Passage } from '../report/index.ts';
import { sentenceAt } from '../report/index.ts';
import { datesIn, isOfOwnEvent, type DateRange } from '../report/statistics/index.ts';
import { isEnglish } from './english.ts';
import { quote } from './quote.ts';
import type { GroupRule, Item, Remark } from './rule.ts';

/** The days of an event, or words that say how long one took. */
interface Stay extends Item {
  readonly kind: 'dates' | 'length';
  readonly written: string;
  /** The fewest and the most days that it means. */
  readonly least: number;
  readonly most: number;
  /** For dates, so that two mentions of the same days count once. */
  readonly days: string;
  /** The report's own event, whose days may be named elsewhere. */
  readonly own: boolean;
  readonly passage: Passage;
  readonly sentence: number;
}

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = `\\d{1,2}|${counts.join('|')}`;
const meeting = 'meeting|forum|conference|summit|event|gathering|congress|IGF|session|workshop|seminar|training|course|consultation|hackathon|programme|school';
const lengths = new RegExp(
  String.raw`\b(?:(${count})-day|(week)-long|(one-week)|(two-week)) (?:[\p{L}-]+ ){0,2}?(${meeting})\b|\b(?:in the course of|over the course of|over|during|throughout) (?:the |its )?(?:(?:full|busy|long) )?(${count}) (?:full |busy |working |productive )?days\b(?! of | before| after| earlier| later)`,
  'giu',
);
const ownMeeting = /^(?:meeting|forum|conference|summit|event|gathering|congress|IGF)$/i;
const event = /\b(?:held|took place|taking place|takes place|convened|hosted|met|gathered|meeting|forum|IGF|conference|summit|congress|event|session|workshop|seminar|training|course|hackathon)\b/i;
const notTheEvent = /\b(?:submitted|published|deadline|open for|applications?|proposals? (?:were|was)|survey (?:was|ran)|consultations? (?:was|were|ran)|adopted|retrieved|accessed)\b/i;
/** The days before the event proper are counted with it, or not. */
const dayZero = /\b(?:day 0|day zero|pre-?events?|preparatory day)\b/i;

export const durationDiffers: GroupRule<Stay> = {
  id: 'duration-differs',
  severity: 'warning',
  scope: 'group',
  summary: 'An event is as long as its dates say.',
  why: 'From 6 to 9 December are four days, first and last included. “Week-long” beside it is a slip that every reader sees.',
  keep: 'This length is right for these dates: say why',
  good: [
    'The IGF was held from 18 to 21 December 2017.\n\nDuring the four-day meeting, and throughout the busy week, delegates met.\n',
    'The IGF was held from 25 to 29 November 2019.\n\nThe week-long meeting was busy, and a two-day workshop went before.\n',
    'The IGF was held from 17 to 21 December 2017, Day 0 included. The four-day meeting was busy.\n',
    'The forum was held from 3 to 5 May, the summit from 10 to 13 June.\n\nThe four-day meeting was busy.\n',
    'The IGF was held from Tuesday 6 to Friday 9 December 2016. The four-day meeting was busy. The MAG held a three-day meeting from 4 to 6 April 2016.\n',
    'Comments were open from 1 to 31 May. The meeting was a two-day event.\n',
  ],
  bad: [
    { text: 'The IGF was held from 18 to 21 December 2017.\n\nIn the course of four days, delegates met. The ⟦week-long meeting⟧ was busy.\n' },
    { text: 'A ⟦two-day workshop⟧ was held from 3 to 5 May 2017, and a three-day one from 8 to 10 June.\n' },
    { text: 'The four-day meeting was busy.\n\nReports of the ⟦week-long meeting⟧ are online.\n' },
  ],
  *items({ passages }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (passage.cell || passage.within.includes('footnoteDefinition')) continue;
      for (const stay of [...datesOf(passage), ...lengthsOf(passage)]) yield ['event', stay];
    }
  },
  *check(items) {
    const dates = items.filter(({ kind }) => kind === 'dates');
    const lengths = items.filter(({ kind }) => kind === 'length');
    const own = dates.filter((stay) => stay.own);
    const only = new Set(own.map(({ days }) => days)).size === 1 ? own[0] : undefined;
    const first = lengths.find((stay) => stay.own);
    for (const length of lengths) {
      const here = dates.filter(({ passage, sentence }) => passage === length.passage && sentence === length.sentence);
      const stay = here.length > 0 ? nearest(here, length) : length.own ? only : undefined;
      if (stay) {
        if (!fits(length, stay)) yield remarkOn(length, stay);
      } else if (!only && length.own && first && first !== length && (length.most < first.least || length.least > first.most) && own.length === 0) {
        yield {
          place: length.place,
          severity: 'information',
          message: `${quote(length.written)} does not agree with ${quote(first.written)} elsewhere in this report. Say how many days it took.`,
          related: [{ place: first.place, message: `${quote(first.written)} stands here.` }],
        };
      }
    }
  },
};

/** Of several dates in a sentence, the first after the length, else the last before it. */
function nearest(dates: readonly Stay[], { place }: Stay): Stay {
  return dates.find((stay) => stay.place.span.start > place.span.start) ?? dates.at(-1)!;
}

function fits(length: Stay, { least: days, passage }: Stay): boolean {
  if (length.least <= days && days <= length.most) return true;
  const zero = dayZero.test(passage.text.slice(0, 2000)) || dayZero.test(length.passage.text.slice(0, 2000));
  return zero && length.least <= days - 1 && days - 1 <= length.most;
}

function remarkOn(length: Stay, stay: Stay): Remark {
  const week = /week/i.test(length.written);
  return {
    place: length.place,
    ...(week && { severity: 'information' as const }),
    message: `${quote(length.written)}, but ${quote(stay.written)} makes ${stay.least} days, the first and the last included. Correct the one or the other.`,
    related: [{ place: stay.place, message: `${quote(stay.written)} stands here.` }],
  };
}

function* datesOf(passage: Passage): Iterable<Stay> {
  if (!/\d/.test(passage.text)) return;
  for (const { span, first, last } of datesIn(passage)) {
    const days = daysBetween({ span, first, last });
    const sentence = sentenceAt(passage, span.start);
    const whole = passage.sentences[sentence];
    if (days === undefined || days < 2 || days > 14 || !whole) continue;
    const near = passage.text.slice(Math.max(whole.start, span.start - 200), Math.min(whole.end, span.end + 200));
    if (!event.test(near) || notTheEvent.test(near)) continue;
    const written = passage.text.slice(span.start, span.end);
    const key = `${first.month}-${first.day}–${last.month}-${last.day}`;
    yield { place: { block: passage.block, span: passage.toSource(span) }, kind: 'dates', written, least: days, most: days, days: key, own: isOfOwnEvent(passage, span), passage, sentence };
  }
}

function* lengthsOf(passage: Passage): Iterable<Stay> {
  if (!/-day|days|week-long|-week/i.test(passage.text)) return;
  for (const match of passage.text.matchAll(lengths)) {
    const [written, days, week, oneWeek, twoWeeks, noun, course] = match;
    const span = { start: match.index, end: match.index + written.length };
    const [least, most] = week || oneWeek ? [5, 8] : twoWeeks ? [10, 15] : [valueOf(days ?? course!), valueOf(days ?? course!)];
    if (least === 0) continue;
    const named = noun === undefined || ownMeeting.test(noun);
    const own = named && (noun === undefined ? isOfOwnEvent(passage, span) : /\b(?:the|this|our|its) (?:[\p{L}-]+ )?$/iu.test(passage.text.slice(Math.max(0, span.start - 30), span.start)) && isOfOwnEvent(passage, span));
    yield { place: { block: passage.block, span: passage.toSource(span) }, kind: 'length', written, least, most, days: '', own, passage, sentence: sentenceAt(passage, span.start) };
  }
}

/** With the first and the last; undefined where the days do not follow each other within a year or two. */
function daysBetween({ first, last }: DateRange): number | undefined {
  if (first === last) return undefined;
  const year = first.year ?? last.year ?? 2001;
  const lastYear = last.year ?? (last.month < first.month ? year + 1 : year);
  const days = (Date.UTC(lastYear, last.month - 1, last.day) - Date.UTC(year, first.month - 1, first.day)) / 86_400_000 + 1;
  return days > 0 ? days : undefined;
}

function valueOf(written: string): number {
  const word = counts.indexOf(written.toLowerCase());
  return word >= 0 ? word + 1 : Number(written);
}

import type { Span } from '../markdown/index.ts';
import type { Passage } from '../report/index.ts';
import { sentenceAt } from '../report/index.ts';
import { datesIn, isOfOwnEvent, type DateRange } from '../report/statistics/index.ts';
import { isEnglish } from './english.ts';
import { eventNamesIn } from './event-names.ts';
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
  /** The events by whose names it stands. */
  readonly events: ReadonlyMap<string, string>;
  /** For a length that speaks of an event named before: whether it can be the one of that sentence. */
  readonly refersTo?: (sentence: string) => boolean;
  readonly passage: Passage;
  /** Where it ends in the passage's text. */
  readonly end: number;
  readonly sentence: number;
}

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = `\\d{1,2}|${counts.join('|')}`;
const meeting = 'meeting|forum|conference|summit|event|gathering|congress|IGF|session|workshop|seminar|training|course|consultation|hackathon|programme|school|symposium|assembly';
const lengths = new RegExp(
  String.raw`\b(?:(${count})-day|(week)-long|(one-week)|(two-week)) (?:[\p{L}-]+ ){0,2}?(${meeting})\b|\b(?:in the course of|over the course of|over|during|throughout|(?<=[.!?,] )for) (?:the |its )?(?:(?:full|busy|long) )?(${count}) (?:full |busy |working |productive )?days\b(?! of | before| after| earlier| later)|\b(?:lasted|lasting|met for|ran for) (?:for )?(${count}) (?:full |busy |working )?days\b|\b(?:over|during|for|in the course of|lasting) (?:the |its )?(${count}) weeks\b(?! of | before| after| earlier| later| in )`,
  'giu',
);
/** Before "lasted" they make it what the same sentence dates. */
const goesOn = /(?:\band|\bwhich|\bthat|,) $/;
/** Who lasts, or meets, for so long, at the beginning of a sentence. */
const takesUp = /^(?:It|They|Delegates|Participants|Members|(?:The|This) ([\p{L}]+)) $/u;
/** After a length they make it that of another event. */
const apart = /^ (?:before|after|ahead of|prior to|preceding|following)\b/;
/** What goes on for weeks is held against the dates of its own sentence only. */
const inWeeks = /weeks$/i;
const longest = 70;
/** Any event may be called so. */
const general = /^(?:meeting|event|gathering)$/i;
/** In a sentence that speaks of one of these, its days are meant. */
const another = /\b(?:workshop|training|course|seminar|school|hackathon|consultation|exhibition|boot ?camp|masterclass|visit|mission|retreat|side event|track|fair)s?\b/giu;
const ownMeeting = /^(?:meeting|forum|conference|summit|event|gathering|congress|IGF)$/i;
const event = /\b(?:held|took place|taking place|takes place|convened|hosted|met|gathered|meeting|forum|IGF|conference|summit|congress|event|session|workshop|seminar|webinars?|training|course|hackathon|month|ran from)\b/i;
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
    'ICANN71 took place from 14 to 17 June 2021. Over the course of four days, attendees met online. Over the course of two days, a hackathon was held.\n',
    'The WSIS Forum was held from 27 to 31 May. The two-day workshop of the network was a part of it. The first meeting of the facilitators lasted two days.\n',
    'The conference was held from 1 to 3 September, and a two-day training followed.\n',
    'The Group met from 30 May to 2 June; the two-day workshop before its meeting was full. The Day was marked from 29 April to 3 May; a two-day conference was held.\n',
    'The course ran from 1 to 21 June, over three weeks, and the meeting was held from 3 to 14 June over two weeks. For three weeks, members wrote. The network met from 1 May to 30 June, with four weeks in Lima.\n',
    'ICANN76 was held from 11 to 16 March and ICANN77 from 12 to 15 June.\n\nAt ICANN77, which lasted four days, fellows met.\n',
  ],
  bad: [
    { text: 'The IGF was held from 18 to 21 December 2017.\n\nIn the course of four days, delegates met. The ⟦week-long meeting⟧ was busy.\n' },
    { text: 'A ⟦two-day workshop⟧ was held from 3 to 5 May 2017, and a three-day one from 8 to 10 June.\n' },
    { text: 'ICANN71 took place online from 14 to 17 June 2021. ⟦Over the course of five days⟧, attendees met.\n' },
    { text: 'The WSIS Forum was held from 27 to 31 May. It was busy. The ⟦three-day Forum⟧ had many guests.\n' },
    { text: 'The Summit met in Inuvik from 11 to 12 October. ⟦For three days⟧, delegates spoke of licences.\n' },
    { text: 'ECA held a review from 9 to 11 September. Delegates ⟦met for four days⟧.\n' },
    { text: 'ICANN76 was held from 11 to 16 March and ICANN77 from 12 to 15 June.\n\nAt ICANN77, which ⟦lasted five days⟧, fellows met.\n' },
    { text: 'It held the Second Arab Forum on Data in Beirut from 25 to 29 March. The Forum ⟦lasted four days⟧ and was busy.\n' },
    { text: 'The Summit was held online from 5 to 9 October, ⟦for ten days⟧. The webinars ran from 15 June to 17 July, ⟦over three weeks⟧.\n' },
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
    const all = items.filter(({ kind }) => kind === 'dates');
    const dates = all.filter(({ least }) => least <= 14);
    const lengths = items.filter(({ kind }) => kind === 'length');
    const own = dates.filter((stay) => stay.own);
    const only = new Set(own.map(({ days }) => days)).size === 1 ? own[0] : undefined;
    const first = lengths.find((stay) => stay.own);
    for (const length of lengths) {
      if (apart.test(length.passage.text.slice(length.end, length.end + 20))) continue;
      const here = (inWeeks.test(length.written) ? all : dates).filter((stay) => stay.passage === length.passage && stay.sentence === length.sentence && isOfOneClause(length, stay));
      if (here.length === 0 && inWeeks.test(length.written)) continue;
      const stay = here.length > 0 ? nearest(here, length) : ((length.own ? only : undefined) ?? named(length, dates) ?? meant(length, dates));
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

/** The dates of the event by whose name a length stands; undefined where there are several. */
function named({ events }: Stay, dates: readonly Stay[]): Stay | undefined {
  if (events.size !== 1) return undefined;
  const [event] = events.keys();
  return sole(dates.filter((stay) => stay.events.size === 1 && stay.events.has(event!)));
}

/** The dates of which a passage speaks before a length that refers to them. */
function meant({ passage, sentence, refersTo }: Stay, dates: readonly Stay[]): Stay | undefined {
  const stay = refersTo && sole(dates.filter((other) => other.passage === passage && other.sentence < sentence));
  const { start, end } = passage.sentences[stay?.sentence ?? -1] ?? { start: 0, end: 0 };
  return stay && refersTo(passage.text.slice(start, end)) ? stay : undefined;
}

function sole(dates: readonly Stay[]): Stay | undefined {
  return new Set(dates.map(({ days }) => days)).size === 1 ? dates.at(-1) : undefined;
}

/** After a semicolon another event may be meant, unless it is called the same; "and a two-day training" is another one. */
function isOfOneClause(length: Stay, stay: Stay): boolean {
  const { text, sentences } = length.passage;
  const between = text.slice(stay.end, Math.max(stay.end, length.end - length.written.length));
  if (/(?:, |\band )(?:[\p{L}-]+ ){0,3}an? $/u.test(between)) return false;
  const [first, second] = length.end < stay.end ? [length, stay] : [stay, length];
  const at = text.slice(first.end, second.end).indexOf(';');
  if (at < 0) return true;
  const { start, end } = sentences[length.sentence]!;
  const cut = first.end + at;
  return length.refersTo?.(first === stay ? text.slice(start, cut) : text.slice(cut, end)) ?? false;
}

/** Of several dates in a sentence, those right before the length, else the first after it, else the last before it. */
function nearest(dates: readonly Stay[], { place, end, written }: Stay): Stay {
  return dates.findLast((stay) => stay.end < end && end - written.length - stay.end <= 2) ?? dates.find((stay) => stay.place.span.start > place.span.start) ?? dates.at(-1)!;
}

function fits(length: Stay, { least: days, passage }: Stay): boolean {
  if (length.least <= days && days <= length.most) return true;
  const zero = dayZero.test(passage.text.slice(0, 2000)) || dayZero.test(length.passage.text.slice(0, 2000));
  return zero && length.least <= days - 1 && days - 1 <= length.most;
}

function remarkOn(length: Stay, stay: Stay): Remark {
  const week = /week/i.test(length.written);
  // "Over two days, ministers met" may speak of two of them.
  const within = !/-day|last/i.test(length.written) && length.most < stay.least;
  return {
    place: length.place,
    ...(week ? { severity: 'information' as const } : within && { severity: 'hint' as const }),
    message: `${quote(length.written)}, but ${quote(stay.written)} makes ${stay.least} days, the first and the last included. Correct the one or the other.`,
    related: [{ place: stay.place, message: `${quote(stay.written)} stands here.` }],
  };
}

function* datesOf(passage: Passage): Iterable<Stay> {
  if (!/\d/.test(passage.text)) return;
  let from = 0;
  for (const { span, first, last } of datesIn(passage)) {
    const begin = from;
    from = span.end;
    const days = daysBetween({ span, first, last });
    const sentence = sentenceAt(passage, span.start);
    const whole = passage.sentences[sentence];
    if (days === undefined || days < 2 || days > longest || !whole) continue;
    const near = passage.text.slice(Math.max(whole.start, span.start - 200), Math.min(whole.end, span.end + 200));
    if (!event.test(near) || notTheEvent.test(near)) continue;
    const written = passage.text.slice(span.start, span.end);
    const key = `${first.month}-${first.day}–${last.month}-${last.day}`;
    yield { place: { block: passage.block, span: passage.toSource(span) }, kind: 'dates', written, least: days, most: days, days: key, own: isOfOwnEvent(passage, span), events: eventNamesIn(passage.text.slice(Math.max(begin, whole.start, span.start - 200), span.start)), passage, end: span.end, sentence };
  }
}

function* lengthsOf(passage: Passage): Iterable<Stay> {
  if (!/-day|days|week-long|-week|weeks/i.test(passage.text)) return;
  for (const match of passage.text.matchAll(lengths)) {
    const [written, days, week, oneWeek, twoWeeks, noun, course, lasted, weeks] = match;
    const span = { start: match.index, end: match.index + written.length };
    const [least, most] = week || oneWeek ? [5, 8] : twoWeeks ? [10, 15] : weeks ? [7 * valueOf(weeks) - 4, 7 * valueOf(weeks) + 2] : [valueOf(days ?? course ?? lasted!), valueOf(days ?? course ?? lasted!)];
    const sentence = sentenceAt(passage, span.start);
    const whole = passage.sentences[sentence];
    if (least === 0 || !whole) continue;
    const before = passage.text.slice(Math.max(whole.start, span.start - 60), span.start);
    if (lasted !== undefined && !goesOn.test(before) && !takesUp.test(before)) continue;
    const definite = /\b(?:the|this|our|its) (?:[\p{L}-]+ )?$/iu.test(before);
    const own = (noun === undefined ? lasted === undefined : ownMeeting.test(noun) && definite) && isOfOwnEvent(passage, span);
    const events = noun !== undefined ? eventNamesIn(written) : lasted !== undefined ? eventNamesIn(before) : new Map<string, string>();
    const refersTo = noun === undefined || definite ? referring(passage, span, noun ?? takesUp.exec(before)?.[1]) : undefined;
    yield { place: { block: passage.block, span: passage.toSource(span) }, kind: 'length', written, least, most, days: '', own, events, passage, end: span.end, sentence, ...(refersTo && { refersTo }) };
  }
}

/** Whether a length can speak of the event of an earlier sentence: it calls it the same, and names no other one. */
function referring(passage: Passage, span: Span, noun: string | undefined): (sentence: string) => boolean {
  const { start, end } = passage.sentences[sentenceAt(passage, span.start)]!;
  const own = `${passage.text.slice(Math.max(start, span.start - 200), span.start)}\n${noun ?? ''}\n${passage.text.slice(span.end, Math.min(end, span.end + 200))}`;
  return (sentence) => {
    const said = sentence.toLowerCase();
    if (noun !== undefined && !general.test(noun) && !said.includes(noun.toLowerCase())) return false;
    if ((own.match(another) ?? []).some((other) => !said.includes(other.toLowerCase()))) return false;
    const events = eventNamesIn(sentence);
    return [...eventNamesIn(own).keys()].every((event) => events.has(event));
  };
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

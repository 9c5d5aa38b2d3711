import type { Passage } from '../report/index.ts';
import { datesWrittenIn, daysIn, exists, type DateRange, type Day } from '../report/statistics/index.ts';
import { isEnglish } from './english.ts';
import { otherDatesIn, type WrittenDate } from './other-dates.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Before a day they show that it is one: "the 31 June meetings" may be 31 meetings. */
const leadsToDay = /\b(?:on|from|to|until|till|by|since|between|and|before|after|of|dated|le|du|au|el|del|al) (?:the )?$/i;
const weekdayBefore = new RegExp(String.raw`\b(${weekdays.join('|')}),? (?:the )?$`);
const anyWeekday = new RegExp(String.raw`\b(?:${weekdays.join('|')})\b`, 'g');

export const dateImpossible: BlockRule = {
  id: 'date-impossible',
  severity: 'warning',
  scope: 'block',
  summary: 'A date is one that the calendar has.',
  why: 'June has no 31st day, and a day of the week that belongs to another date is a slip that sends people to the wrong day. Copied paragraphs keep the weekday of the year before.',
  keep: 'This date is right: say why',
  good: [
    'The forum met from Tuesday, 6 to Friday, 9 December 2016, and on Monday 18 December 2017. It closed on 29 February 2024.\n',
    'It met from 30 December to 2 January 2018, on 9 and 6 December, and from 1 July to 30 June 2018. The year ends on 30 June.\n',
    'The 31 June meetings were busy; in February 30 of the members came. Each Friday, 12 June evenings were planned.\n',
    '---\nlanguage: fr\n---\n\nLe mardi 28 septembre 2021, du lundi 4 au mercredi 6 décembre 2017, le 1er mars, les 9 et 6 mai 2018, en mai 31 pays.\n',
    '---\nlanguage: es\n---\n\nEl miércoles 18 de abril de 2018, del 18 al 20 de abril, el 29 de febrero de 2024; en el 40 de mayo.\n',
    'On Tuesday, December 6, 2016 the forum opened. It met on Friday, 9 December.\n',
  ],
  bad: [
    { text: 'The forum met on ⟦31 June 2024⟧, and will meet again on ⟦30 February⟧.\n' },
    { text: 'The forum was held from ⟦9 to 6 December 2016⟧.\n' },
    { text: 'The forum opened on Tuesday, 6 December 2016 and closed on ⟦Friday, 8 December 2016⟧.\n' },
    { text: 'It met from ⟦Monday 6 to Friday 9 December 2016⟧, and on Sunday, ⟦December 18, 2017⟧.\n' },
    { text: '---\nlanguage: fr\n---\n\nLe ⟦lundi 28 septembre 2021⟧, puis du ⟦lundi 4 au jeudi 6 décembre 2017⟧ et du ⟦9 au 6 mai 2018⟧.\n' },
    { text: '---\nlanguage: es\n---\n\nTendrá lugar el ⟦31 de abril de 2020⟧; se reunió el ⟦martes, 18 de abril de 2018⟧.\n' },
    { text: 'Accessed on ⟦29 February 2023⟧.\n' },
  ],
  *check({ passages }, context) {
    if (!isEnglish(context) && !/^(?:fr|es)\b/i.test(context.language)) return;
    for (const passage of passages) {
      for (const date of isEnglish(context) ? englishDatesIn(passage) : otherDatesIn(passage)) {
        const fault = faultOf(date, passage);
        if (fault === undefined) continue;
        const written = passage.text.slice(date.span.start, date.span.end);
        yield { place: { block: passage.block, span: passage.toSource(date.span) }, message: `${quote(written)} cannot be: ${fault}. Correct the date.` };
      }
    }
  },
};

function* englishDatesIn(passage: Passage): Iterable<WrittenDate> {
  for (const date of datesWrittenIn(passage)) yield { ...date, weekdays: [...weekdaysOf(date, passage, passage.text.slice(date.span.start, date.span.end))] };
}

function faultOf(date: WrittenDate, passage: Passage): string | undefined {
  const { first, last, span } = date;
  const written = passage.text.slice(span.start, span.end);
  const missing = [first, last].find((day) => !exists(day));
  if (missing) {
    const sure = missing.year !== undefined || (/^\d/.test(written) && leadsToDay.test(passage.text.slice(Math.max(0, span.start - 20), span.start)));
    return sure ? `${months[missing.month - 1]}${missing.month === 2 && missing.year !== undefined ? ` ${missing.year}` : ''} has ${daysIn(missing.month, missing.year)} days` : undefined;
  }
  // "On 9 and 6 December" names two days, in whatever order.
  if (comesBefore(last, first) && !/ (?:and|et|y) /.test(written)) return `${nameOf(last)} comes before ${nameOf(first)}`;
  for (const [day, weekday] of date.weekdays) {
    if (day.year === undefined) continue;
    const right = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
    if (right !== weekday) return `${nameOf(day)} ${day.year} is a ${weekdays[right]!}`;
  }
  return undefined;
}

/** Without two years, only days of one month can be told apart: "1 July to 30 June 2018" begins the year before. */
function comesBefore(one: Day, other: Day): boolean {
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year) return one.year < other.year;
  return one.month === other.month && one.day < other.day;
}

function* weekdaysOf({ first, last, span }: DateRange, { text }: Passage, written: string): Iterable<readonly [Day, number]> {
  const before = weekdayBefore.exec(text.slice(Math.max(0, span.start - 20), span.start))?.[1];
  if (before !== undefined) yield [first, weekdays.indexOf(before)];
  for (const { 0: weekday, index } of written.matchAll(anyWeekday)) yield [index === 0 ? first : last, weekdays.indexOf(weekday)];
}

function nameOf({ day, month }: Day): string {
  return `${day} ${months[month - 1]}`;
}

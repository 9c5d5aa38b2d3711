import type { Passage } from '../report/index.ts';
import type { DateRange, Day } from '../report/statistics/index.ts';

const months = ['janvier|enero', 'février|febrero', 'mars|marzo', 'avril|abril', 'mai|mayo', 'juin|junio', 'juillet|julio', 'août|agosto', 'septembre|septiembre|setiembre', 'octobre|octubre', 'novembre|noviembre', 'décembre|diciembre'];
const weekdays = ['dimanche|domingo', 'lundi|lunes', 'mardi|martes', 'mercredi|miércoles', 'jeudi|jueves', 'vendredi|viernes', 'samedi|sábado'];

const weekday = `(?:(${weekdays.join('|')}),? )?`;
/** "Lundi 4 au jeudi 7 décembre 2017", "el 31 de abril". */
const dates = new RegExp(String.raw`${weekday}(?<![\p{N}/.,-])(\d{1,2})(?:er)?(?: (?:au|al|a|à|et|y) (?:el )?${weekday}(\d{1,2}))? (?:de )?(${months.join('|')})(?: (?:de )?((?:19|20)\d\d))?(?![\p{L}\p{N}])`, 'giu');

export interface WrittenDate extends DateRange {
  /** The days of the week that it names: 0 is Sunday. */
  readonly weekdays: readonly (readonly [Day, number])[];
}

/** The dates of a French or Spanish text, with days that no calendar has. */
export function* otherDatesIn({ text }: Passage): Iterable<WrittenDate> {
  if (!/\d/.test(text)) return;
  for (const match of text.matchAll(dates)) {
    const [written, firstName, from, lastName, to, month, year] = match;
    const rest = { month: indexIn(months, month!) + 1, ...(year !== undefined && { year: Number(year) }) };
    const first = { ...rest, day: Number(from) };
    const last = { ...rest, day: Number(to ?? from) };
    if (first.day < 1 || last.day < 1 || first.day > 31 || last.day > 31) continue;
    const named = [[first, firstName], [last, lastName]] as const;
    yield {
      span: { start: match.index, end: match.index + written.length },
      first,
      last,
      weekdays: named.flatMap(([day, name]) => (name === undefined ? [] : [[day, indexIn(weekdays, name)] as const])),
    };
  }
}

function indexIn(names: readonly string[], name: string): number {
  return names.findIndex((both) => both.split('|').includes(name.toLowerCase()));
}

const names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const numbers = new Map<string, number>(names.flatMap((name, index) => [[name, index + 1], [name.slice(0, 3), index + 1]] as const));
numbers.set('sept', 9);

/** 1–12 for the name of a month or its abbreviation, with a capital letter; undefined for anything else. */
export function monthOf(word: string): number | undefined {
  return word.charCodeAt(0) < 91 && word.length < 10 ? numbers.get(word.toLowerCase()) : undefined;
}

/** How many days a month has; 29 for February of an unknown year. */
export function daysIn(month: number, year?: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

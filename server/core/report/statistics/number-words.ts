const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const magnitudes = new Map([['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);

const small = new Map<string, number>(units.map((word, value) => [word, value]));
tens.forEach((word, index) => {
  const value = (index + 2) * 10;
  small.set(word, value);
  for (let unit = 1; unit < 10; unit++) small.set(`${word}-${units[unit]!}`, value + unit);
});

const beginnings = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety';

/** With this a number of two or more begins, in digits or in words; the source of a regular expression. */
export const numberBegins = `(?:\\d|\\b(?:${beginnings.replaceAll(' ', '|')})\\b)`;

const aNumber = new RegExp(numberBegins, 'i');

/** Whether a text may hold a number: a quick look, so that most texts need no other. */
export function mayHoldNumber(text: string): boolean {
  return aNumber.test(text);
}

/** The factor of "thousand", "million" …; undefined for any other word. */
export function magnitudeOf(word: string): number | undefined {
  return magnitudes.get(word);
}

/** The value of "twenty", "forty-nine" …; undefined for any other word. */
export function smallNumberOf(word: string): number | undefined {
  return small.get(word);
}

/**
 * The number in words that begins at `index`, and where it ends: "two thousand five hundred", "a hundred and twenty",
 * "two dozen", "half a million". Undefined where none does.
 */
export function numberInWords(word: (index: number) => string | undefined, index: number): { value: number; next: number } | undefined {
  if (word(index) === 'half' && (word(index + 1) === 'a' || word(index + 1) === 'an')) {
    const whole = word(index + 2) === 'dozen' ? 12 : magnitudes.get(word(index + 2) ?? '');
    return whole === undefined ? undefined : { value: whole / 2, next: index + 3 };
  }
  let total = 0;
  let group: number | undefined;
  let largest = Infinity;
  let hundreds = false;
  let next = index;
  for (;;) {
    const here = word(next) ?? '';
    const value = small.get(here);
    const magnitude = magnitudes.get(here);
    if ((here === 'a' || here === 'an') && next === index && /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(word(next + 1) ?? '')) {
      group = 1;
    } else if (here === 'and' && next > index && (small.get(word(next + 1) ?? '') ?? 0) > 0 && endsInMagnitude(word(next - 1))) {
      // "One hundred and twenty": the number goes on.
    } else if (here === ',' && next > index && magnitudes.has(word(next - 1) ?? '') && small.has(word(next + 1) ?? '') && word(next + 2) === 'hundred') {
      // "Six thousand, one hundred and fifty".
    } else if (value !== undefined && canFollow(group, value, word(next - 1), next === index, hundreds)) {
      group = (group ?? 0) + value;
    } else if (here === 'hundred' && group !== undefined && group > 0 && group < 20 && !hundreds) {
      group *= 100;
      hundreds = true;
    } else if (here === 'dozen' && group !== undefined && group < 20 && total === 0) {
      return { value: group * 12, next: next + 1 };
    } else if (magnitude !== undefined && magnitude < largest && group !== undefined && group > 0) {
      total += group * magnitude;
      largest = magnitude;
      group = undefined;
      hundreds = false;
    } else {
      break;
    }
    next++;
  }
  return next > index ? { value: total + (group ?? 0), next } : undefined;
}

function endsInMagnitude(word: string | undefined): boolean {
  return word === 'hundred' || magnitudes.has(word ?? '');
}

/** "Twenty" may begin, follow a hundred or a thousand; "five" may follow "twenty" too. */
function canFollow(group: number | undefined, value: number, before: string | undefined, begins: boolean, hundreds: boolean): boolean {
  if (begins) return true;
  if (group === undefined || (before === 'hundred' && hundreds) || before === 'and') return value > 0;
  return value > 0 && value < 10 && tens.includes(before ?? '');
}

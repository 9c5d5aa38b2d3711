const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million as a British writer spells it: "one thousand two hundred and forty". */
export function inWords(value: number): string {
  if (value < 20) return units[value]!;
  if (value < 100) return tens[Math.floor(value / 10) - 2]! + (value % 10 > 0 ? `-${units[value % 10]!}` : '');
  if (value < 1000) return `${units[Math.floor(value / 100)]!} hundred${value % 100 > 0 ? ` and ${inWords(value % 100)}` : ''}`;
  const rest = value % 1000;
  const link = rest === 0 ? '' : rest < 100 ? ' and ' : ' ';
  return `${inWords(Math.floor(value / 1000))} thousand${link}${rest > 0 ? inWords(rest) : ''}`;
}

const small = new Map([...units.entries()].map(([value, word]) => [word, value]));
tens.forEach((word, index) => {
  for (let unit = 0; unit < 10; unit++) small.set(unit > 0 ? `${word}-${units[unit]!}` : word, index * 10 + 20 + unit);
});
const spelled = [...small.keys()].sort((a, b) => b.length - a.length).join('|');
const run = new RegExp(`\\b(?:${spelled})\\b(?:\\s+(?:hundred|thousand)\\b|(?<=hundred|thousand)\\s+(?:and\\s+)?(?:${spelled})\\b)*`, 'gi');

/** A text in which numbers that `inWords` may have written are digits without separators. It knows nothing of the grammar under test. */
export function inDigits(text: string): string {
  return text
    .replace(/(?<=\d)[,'’\u00A0\u2009\u202F ](?=\d{3}(?!\d))/g, '')
    .replace(run, (words) => {
      let total = 0;
      let group = 0;
      for (const word of words.toLowerCase().split(/\s+/)) {
        if (word === 'hundred') group *= 100;
        else if (word === 'thousand') [total, group] = [total + group * 1000, 0];
        else if (word !== 'and') group += small.get(word) ?? 0;
      }
      return String(total + group);
    });
}

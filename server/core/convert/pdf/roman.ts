import { raisedFigures } from './raised-figures.ts';

/** The value of a small Roman numeral up to 89, as notes at the end of a text have them; undefined for anything else. */
export function romanValue(written: string): number | undefined {
  if (!/^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(written)) return undefined;
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  return written.split('').reduce((sum, sign, index) => {
    const value = values[sign]!;
    return sum + (value < (values[written[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** "iv" as "⁴"; undefined for what is no Roman numeral. */
export function raisedRoman(written: string): string | undefined {
  const value = romanValue(written.trim());
  return value === undefined ? undefined : raisedFigures(String(value));
}

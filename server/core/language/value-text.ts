import type { Qualifier } from '../report/index.ts';

const words: Record<Qualifier, string> = { exact: '', about: 'about ', over: 'more than ', under: 'less than ', nearly: 'nearly ' };

/** A value in figures, as an English reader writes it: "more than 2,000", "35–40", "43 per cent". */
export function valueText({ low, high, qualifier, unit }: { low: number; high: number; qualifier: Qualifier; unit?: string }): string {
  const figures = low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`;
  return `${words[qualifier]}${figures}${unit === 'per cent' ? ' per cent' : ''}`;
}

function numberText(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}

import { labelKey, type Analysis, type TextEdit } from '../../analysis/index.ts';
import { unreadLabels } from './next-number.ts';
import { allMarks } from './note-mark.ts';
import { printedOrder } from './printed-order.ts';

/**
 * Numbers the notes 1, 2, 3 … in the order in which they are printed. Only labels change, and only those that are
 * numbers; a note with a name keeps it. Nothing where the numbers are in order. Walks the whole report.
 */
export function renumberNotes(analysis: Analysis): TextEdit[] {
  const kept = unreadLabels(analysis);
  const numbers = new Map<string, string>();
  let number = 0;
  for (const key of printedOrder(analysis)) {
    if (!/^\d+$/.test(key) || kept.has(key)) continue;
    do number++; while (kept.has(String(number)));
    numbers.set(key, String(number));
  }
  return allMarks(analysis).flatMap(({ label, name }) => {
    const text = numbers.get(labelKey(label));
    return text === undefined || text === label ? [] : [{ ...name, text }];
  });
}

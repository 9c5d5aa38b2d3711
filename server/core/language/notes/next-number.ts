import type { Analysis } from '../../analysis/index.ts';

/** The smallest number that names no note yet, nor seems to in a block that could not be read. */
export function nextNumber(analysis: Pick<Analysis, 'report' | 'document'>): string {
  const used = new Set(analysis.report.labels);
  let number = 1;
  while (used.has(String(number))) number++;
  return String(number);
}

/** The labels that seem to stand in blocks that could not be read; they must keep their notes. Walks the whole report. */
export function unreadLabels({ document }: Pick<Analysis, 'document'>): Set<string> {
  const labels = new Set<string>();
  for (const block of document.blocks) {
    if (block.unchecked === undefined) continue;
    for (const match of block.text.matchAll(/\[\^([^\s[\]]{1,100})\]/g)) labels.add(match[1]!);
  }
  return labels;
}

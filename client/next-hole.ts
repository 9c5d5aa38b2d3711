import { l10n, window } from 'vscode';
import type { CurrentReport } from './current-report.ts';
import { rangeOf, show } from './show.ts';

/** Selects the next place that waits for the author's words; after the last, the first. */
export async function nextHole(report: CurrentReport): Promise<void> {
  const outline = await report.latest();
  const { document } = report;
  if (!outline || !document) return;
  const editor = await show(document);
  const hole = outline.holes.find(({ range }) => rangeOf(range).start.isAfter(editor.selection.start)) ?? outline.holes[0];
  if (hole) await show(document, hole.range);
  else window.setStatusBarMessage(l10n.t('Nothing is left to fill.'), 5000);
}

import { l10n, type QuickPickItem, QuickPickItemKind, SnippetString, window } from 'vscode';
import { type Insertion, insertSectionMethod, type InsertSectionParams, type Outline, type OutlineItem } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';
import { rangeOf, show } from './show.ts';

/** Inserts a section of the template where it belongs, its holes as tab stops. */
export async function insertSection(server: Server, report: CurrentReport, section: string): Promise<void> {
  const { document } = report;
  if (!document) return;
  const editor = await show(document);
  const parameters: InsertSectionParams = { uri: String(document.uri), section };
  const { version } = document;
  const insertion = await server.ask<Insertion | null>(insertSectionMethod, parameters);
  if (insertion === null) return void window.setStatusBarMessage(l10n.t('This section is in the report already.'), 5000);
  if (!insertion) return void window.setStatusBarMessage(l10n.t('WSIS Report cannot say where this section belongs.'), 5000);
  // The author has typed on, and the place may be another by now.
  if (document.version !== version) return insertSection(server, report, section);
  await editor.insertSnippet(new SnippetString(insertion.snippet), rangeOf(insertion.range));
  editor.revealRange(editor.selection);
}

/** Lets the author choose a section: a missing one is inserted, another gone to. */
export async function pickSection(server: Server, report: CurrentReport): Promise<void> {
  const outline = await report.latest();
  if (!outline) return;
  const items = itemsOf(outline);
  const picked = await window.showQuickPick(items, { title: l10n.t('Insert Section'), placeHolder: l10n.t('A section to insert, or to go to'), matchOnDescription: true });
  if (picked?.item?.state === 'missing' && picked.item.section !== undefined) await insertSection(server, report, picked.item.section);
  else if (picked?.item?.heading && report.document) await show(report.document, picked.item.heading);
}

interface SectionPick extends QuickPickItem {
  readonly item?: OutlineItem;
}

function itemsOf({ items }: Outline): readonly SectionPick[] {
  const sections = items.flatMap(function all(item): OutlineItem[] {
    return [item, ...item.children.flatMap(all)];
  }).filter(({ section }) => section !== undefined);
  const group = (label: string, missing: boolean, icon: string): SectionPick[] => {
    const picks = sections.filter(({ state }) => (state === 'missing') === missing);
    if (picks.length === 0) return [];
    return [{ label, kind: QuickPickItemKind.Separator }, ...picks.map((item) => ({ label: `$(${icon}) ${item.label}`, description: item.detail, item }))];
  };
  return [...group(l10n.t('Missing: insert'), true, 'add'), ...group(l10n.t('In the report: go there'), false, 'arrow-right')];
}

import { commands, Disposable, l10n, window } from 'vscode';
import { checkLinks } from './check-links.ts';
import type { CurrentReport } from './current-report.ts';
import { exportReport } from './export-report.ts';
import { importReport } from './import-report.ts';
import { insertNote } from './insert-note.ts';
import { insertSection, pickSection } from './insert-section.ts';
import type { Marks } from './marks.ts';
import { newReport } from './new-report.ts';
import { nextHole } from './next-hole.ts';
import type { ReportView } from './report-view.ts';
import type { Server } from './server.ts';
import type { StatisticsView } from './statistics-view.ts';
import { show } from './show.ts';
import { applySourceAction } from './source-action.ts';

/** Registers what the author can ask for; package.json says when each is offered. */
export function registerCommands(server: Server, report: CurrentReport, marks: Marks, view: ReportView, statistics: StatisticsView): Disposable {
  const ran = (name: string, run: (key: unknown) => Promise<void>) => commands.registerCommand(`wsisReport.${name}`, async (key: unknown) => {
    // Whoever asks for something is told why nothing comes; nobody else is.
    if (server.state !== 'failed') return run(key);
    const restart = l10n.t('Restart');
    if ((await window.showWarningMessage(l10n.t('WSIS Report does not run.'), restart)) === restart) await server.start();
  });
  // The view names its rows by key; the palette and other extensions name nothing.
  const rowOf = (key: unknown) => (typeof key === 'string' ? view.row(key) : undefined);

  return Disposable.from(
    ran('newReport', () => newReport(server, report)),
    ran('insertSection', (key) => {
      const section = rowOf(key)?.inserts;
      return section === undefined ? pickSection(server, report) : insertSection(server, report, section);
    }),
    ran('goToItem', async (key) => {
      await report.latest();
      const goal = rowOf(key)?.goal;
      if (goal && report.document) await show(report.document, goal);
    }),
    ran('nextHole', () => nextHole(report)),
    ran('fixAll', () => applySourceAction(report, 'fixAll.wsisReport', l10n.t('Nothing here can be fixed without you.'))),
    ran('insertNote', () => insertNote(server, report)),
    ran('renumberNotes', () => applySourceAction(report, 'renumberNotes.wsisReport', l10n.t('The notes are numbered in the order of the text.'))),
    ran('gatherNotes', () => applySourceAction(report, 'gatherNotes.wsisReport', l10n.t('The notes stand at the end, in the order of the text.'))),
    ran('mergeNotes', () => applySourceAction(report, 'mergeNotes.wsisReport', l10n.t('No two notes say the same.'))),
    ran('checkLinks', () => checkLinks(server, report)),
    ran('copyStatisticsAsMarkdown', () => statistics.copy('markdown')),
    ran('copyStatisticsAsCsv', () => statistics.copy('csv')),
    ran('goToFigure', (key) => statistics.goTo(key)),
    ran('importReport', (file) => importReport(server, report, file)),
    ran('exportReport', () => exportReport(server, report)),
    ran('treatAsReport', () => mark(report, marks, true)),
    ran('stopTreatingAsReport', () => mark(report, marks, false)),
    commands.registerCommand('wsisReport.restartServer', () => server.start()),
  );
}

async function mark({ document }: CurrentReport, marks: Marks, marked: boolean): Promise<void> {
  if (document) await marks.set(document.uri, marked);
}

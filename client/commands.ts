import { commands, Disposable, window } from 'vscode';
import type { CurrentReport } from './current-report.ts';
import { fixAll } from './fix-all.ts';
import { insertSection, pickSection } from './insert-section.ts';
import type { Marks } from './marks.ts';
import { newReport } from './new-report.ts';
import { nextHole } from './next-hole.ts';
import type { ReportView } from './report-view.ts';
import type { Server } from './server.ts';
import { show } from './show.ts';

/** Registers what the author can ask for; package.json says when each is offered. */
export function registerCommands(server: Server, report: CurrentReport, marks: Marks, view: ReportView): Disposable {
  const ran = (name: string, run: (key: unknown) => Promise<void>) => commands.registerCommand(`wsisReport.${name}`, async (key: unknown) => {
    // Whoever asks for something is told why nothing comes; nobody else is.
    if (server.state !== 'failed') return run(key);
    const restart = 'Restart';
    if ((await window.showWarningMessage('WSIS Report does not run.', restart)) === restart) await server.start();
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
    ran('fixAll', () => fixAll(report)),
    ran('treatAsReport', () => mark(report, marks, true)),
    ran('stopTreatingAsReport', () => mark(report, marks, false)),
    commands.registerCommand('wsisReport.restartServer', () => server.start()),
  );
}

async function mark({ document }: CurrentReport, marks: Marks, marked: boolean): Promise<void> {
  if (document) await marks.set(document.uri, marked);
}

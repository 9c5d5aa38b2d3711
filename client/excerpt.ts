import { type CancellationToken, l10n, type Range, type TextDocument, window, WorkspaceEdit } from 'vscode';
import { type ExcerptKind, excerptKindMethod, type ExcerptKindParams, type ImportedExcerpt, importExcerptMethod, type ImportExcerptParams } from '../server/lsp/protocol.ts';
import { showImportReport } from './import-report-beside.ts';
import type { Server } from './server.ts';
import { plainRange, rangeOf } from './show.ts';

/** What comes to stand in the place of the selection, and what goes elsewhere with it. */
export interface Excerpt {
  readonly text: string;
  readonly notes: WorkspaceEdit;
  /** Tells its author what was left out, or is to be checked, if anything. */
  tell(): void;
}

/** What of it, if anything, is worth more than pasting or dropping it as ever; undefined in the wrong place, and in a file that is no report. */
export async function excerptKind(server: Server, document: TextDocument, range: Range, clip: Pick<ExcerptKindParams, 'html' | 'text'>, token: CancellationToken): Promise<ExcerptKind | undefined> {
  const parameters: ExcerptKindParams = { uri: String(document.uri), range: plainRange(range), ...clip };
  return (await server.ask<ExcerptKind | null>(excerptKindMethod, parameters, token)) ?? undefined;
}

/**
 * What puts a file, or what was copied, into the report.
 * @param content its bytes in base64
 * @returns a sentence where there is nothing to put in; undefined where that was cancelled
 */
export async function importExcerpt(server: Server, document: TextDocument, range: Range, name: string, content: string, token: CancellationToken): Promise<Excerpt | string | undefined> {
  const parameters: ImportExcerptParams = { uri: String(document.uri), range: plainRange(range), name, content };
  const answer = await server.ask<ImportedExcerpt | null>(importExcerptMethod, parameters, token);
  if (token.isCancellationRequested) return undefined;
  if (!answer) return l10n.t('This text cannot stand in this place of the report.');
  if ('problem' in answer) return answer.problem;
  const notes = new WorkspaceEdit();
  if (answer.notes) notes.replace(document.uri, rangeOf(answer.notes.range), answer.notes.text);
  return { text: answer.text, notes, tell: () => void tell(answer.told, answer.report) };
}

async function tell(told: number, report: string): Promise<void> {
  if (told === 0) return;
  const show = l10n.t('Show Import Report');
  const message = told === 1 ? l10n.t('One thing in this text was left out, or is to be checked.') : l10n.t('{0} things in this text were left out, or are to be checked.', told);
  if ((await window.showInformationMessage(message, show)) === show) await showImportReport(report);
}

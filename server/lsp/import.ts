import type { Connection } from 'vscode-languageserver';
import type { Convert } from '../convert/job.ts';
import { reportMarkdown } from '../core/convert/import-report-markdown.ts';
import type { Template } from '../core/template/template.ts';
import { fromBase64 } from './base64.ts';
import { importMethod, type ImportParams, type ImportResult } from './protocol.ts';
import type { WorkspaceTemplates } from './workspace-templates.ts';

/** Makes a draft of a file of another kind, when its author asks for it. `convert` does it elsewhere; or says why it cannot. */
export function answerImport(connection: Connection, templates: WorkspaceTemplates, convert: Convert | string): void {
  connection.onRequest<ImportResult, void>(importMethod, async ({ uri, name, content }: ImportParams, token) => {
    if (typeof convert === 'string') return { problem: convert };
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const known = [...(await templates.of(uri)).values()] as [Template, ...Template[]];
    const outcome = await convert({ kind: 'import', name, bytes: fromBase64(content), templates: known }, abort.signal);
    if ('reason' in outcome) return { problem: `“${name}” could not be imported: ${outcome.reason}.` };
    const told = outcome.entries.filter(({ kind }) => kind !== 'done').length;
    return { draft: outcome.draft, report: reportMarkdown(outcome), told };
  });
}

import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Convert } from '../convert/job.ts';
import { reportMarkdown } from '../core/convert/import-report-markdown.ts';
import type { ImportedDraft } from '../core/convert/index.ts';
import { worthRestoring } from '../core/convert/worth-restoring.ts';
import { excerptPlace } from '../core/language/excerpt/excerpt-place.ts';
import { insertExcerpt } from '../core/language/excerpt/insert-excerpt.ts';
import type { Say } from '../core/language/translator.ts';
import type { Document } from '../core/markdown/index.ts';
import type { Template } from '../core/template/template.ts';
import { fromBase64 } from './base64.ts';
import type { Documents } from './documents.ts';
import { excerptKindMethod, importExcerptMethod, importMethod, type ExcerptKind, type ExcerptKindParams, type ImportedExcerpt, type ImportExcerptParams, type ImportParams, type ImportResult } from './protocol.ts';
import type { WorkspaceTemplates } from './workspace-templates.ts';

/** Makes drafts, and text for reports, of files of other kinds, when an author asks for it. `convert` does it elsewhere; or says why it cannot. */
export function answerImport(connection: Connection, documents: Documents, templates: WorkspaceTemplates, convert: Convert | string, say: Say): void {
  const imported = async ({ uri, name, content }: ImportParams, excerpt: boolean, token: CancellationToken): Promise<ImportedDraft | { readonly problem: string }> => {
    if (typeof convert === 'string') return { problem: say(convert) };
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const known = [...(await templates.of(uri)).values()] as [Template, ...Template[]];
    const outcome = await convert({ kind: 'import', name, bytes: fromBase64(content), templates: known, excerpt }, abort.signal);
    return 'reason' in outcome ? { problem: say(`“${name}” could not be imported: ${outcome.reason}.`) } : outcome;
  };

  connection.onRequest<ImportResult, void>(importMethod, async (parameters: ImportParams, token) => {
    const outcome = await imported(parameters, false, token);
    return 'problem' in outcome ? outcome : { draft: outcome.draft, ...told(outcome, say) };
  });

  connection.onRequest<ExcerptKind | null, void>(excerptKindMethod, async ({ uri, range, html, text }: ExcerptKindParams, token) => {
    const kind = html === undefined && text === undefined ? 'file' : worthRestoring({ ...(html !== undefined && { html }), ...(text !== undefined && { text }) });
    if (!kind) return null;
    const analysis = await documents.report(uri, token);
    return analysis && excerptPlace(analysis, spanOf(range, analysis.document)) ? kind : null;
  });

  connection.onRequest<ImportedExcerpt | null, void>(importExcerptMethod, async (parameters: ImportExcerptParams, token) => {
    const outcome = await imported(parameters, true, token);
    if ('problem' in outcome) return outcome;
    const analysis = await documents.report(parameters.uri, token);
    const inserted = analysis && insertExcerpt(analysis, spanOf(parameters.range, analysis.document), outcome.draft);
    if (!inserted) return null;
    const { text, notes } = inserted;
    const place = notes && { range: { start: analysis.document.positionAt(notes.start), end: analysis.document.positionAt(notes.end) }, text: notes.text };
    return { text, ...(place && { notes: place }), ...told(outcome, say) };
  });
}

function told(draft: ImportedDraft, say: Say): { report: string; told: number } {
  return { report: reportMarkdown(draft, say), told: draft.entries.filter(({ kind }) => kind !== 'done').length };
}

function spanOf({ start, end }: ExcerptKindParams['range'], document: Document): { start: number; end: number } {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

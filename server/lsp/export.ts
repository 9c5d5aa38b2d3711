import type { Connection } from 'vscode-languageserver';
import type { Convert } from '../convert/job.ts';
import { rangeOf } from '../core/analysis/index.ts';
import { stillOpen } from '../core/language/still-open.ts';
import type { Say } from '../core/language/translator.ts';
import { toBase64 } from './base64.ts';
import type { Documents } from './documents.ts';
import { exportMethod, stillOpenMethod, type DocumentParams, type ExportParams, type ExportResult, type OpenItem } from './protocol.ts';

/** Writes a report as Word or HTML, when its author asks for it. `convert` does it elsewhere; or says why it cannot. */
export function answerExport(connection: Connection, documents: Documents, convert: Convert | string, say: Say): void {
  connection.onRequest(stillOpenMethod, async ({ uri }: DocumentParams, token): Promise<OpenItem[] | null> => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    return stillOpen(analysis).map(({ message, place }) => ({ message: say(message), range: rangeOf(place, analysis.document) }));
  });

  connection.onRequest(exportMethod, async ({ uri, format }: ExportParams, token): Promise<ExportResult | null> => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    if (typeof convert === 'string') return { problem: say(convert) };
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const text = Array.from(analysis.document.blocks, (block) => block.text).join('');
    const outcome = await convert({ kind: 'export', text, format }, abort.signal);
    return 'bytes' in outcome ? { content: toBase64(outcome.bytes) } : { problem: say(`This report could not be exported: ${outcome.reason}.`) };
  });
}

import type { Connection } from 'vscode-languageserver';
import type { Say } from '../core/language/translator.ts';
import type { LinkState } from '../core/report/index.ts';
import type { Configuration } from './configuration.ts';
import type { Documents } from './documents.ts';
import { checkLinksMethod, type CheckLinksParams, type CheckLinksResult } from './protocol.ts';

/** Asks the web. Left out where the server runs in a browser. */
export interface Web {
  /** Rejects for nothing that a link or its server does. */
  check(links: Iterable<string>, options: WebOptions): Promise<{ readonly states: ReadonlyMap<string, LinkState>; readonly note?: string }>;
}

export interface WebOptions {
  readonly signal: AbortSignal;
  readonly allowPrivate: readonly string[];
  /** A folder to keep what was found in, so that it is not asked again for a while. */
  readonly cacheFolder?: string;
  progress(done: number, total: number): void;
}

/** Checks the links of a report on the web, when the author asks for it and never else. */
export function answerLinkCheck(connection: Connection, documents: Documents, configuration: Configuration, web: Web | string, say: Say, cacheFolder?: string): void {
  connection.onRequest(checkLinksMethod, async ({ uri, workDoneToken }: CheckLinksParams, token): Promise<CheckLinksResult | null> => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    const none = { checked: 0, broken: 0, moved: 0, unverified: 0 };
    if (typeof web === 'string') return { ...none, note: say(web) };
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const report = (done: number, total: number): void => {
      if (workDoneToken === undefined) return;
      const percentage = total > 0 ? Math.floor((done / total) * 100) : 100;
      void connection.sendNotification('$/progress', { token: workDoneToken, value: { kind: 'report', percentage, message: `${done} / ${total}` } });
    };
    const { states, note } = await web.check(analysis.addresses(), {
      signal: abort.signal,
      allowPrivate: configuration.allowedHosts,
      progress: report,
      ...(cacheFolder !== undefined && { cacheFolder }),
    });
    documents.addLinkStates(uri, states);
    const count = (kind: LinkState['kind']): number => [...states.values()].filter((state) => state.kind === kind).length;
    return { checked: states.size, broken: count('broken'), moved: count('moved'), unverified: count('unverified'), ...(note && { note: say(note) }) };
  });
}

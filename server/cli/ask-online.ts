import { homedir } from 'node:os';
import { join } from 'node:path';
import { Analysis } from '../core/analysis/index.ts';
import type { LinkStates } from '../core/report/index.ts';
import { rules } from '../core/rules/index.ts';
import { web } from '../lsp/web.ts';
import type { Checks } from './checks.ts';
import type { Candidate } from './find-files.ts';
import { readText } from './read-text.ts';
import { remembering } from './remembering.ts';
import { isSettingsPath } from './settings-path.ts';
import { isTemplatePath } from './template-path.ts';

export interface OnlineOptions {
  /** Hosts in private networks that may be asked. */
  readonly allowedHosts: readonly string[];
  /** Told how many of the addresses have been asked. */
  progress(done: number, total: number): void;
}

/** Asks the web for the links of files: every address once, whoever links to it. */
export async function askOnline(candidates: readonly Candidate[], series: Checks, options: OnlineOptions): Promise<{ web: LinkStates; note?: string }> {
  const beside = remembering(series);
  const addresses = new Set<string>();
  for (const { path, read = readText(path) } of candidates) {
    if ('reason' in read || isTemplatePath(path) || isSettingsPath(path)) continue;
    for (const address of new Analysis(read.text, rules, beside.templatesFor(path)).addresses()) addresses.add(address);
  }
  const { states, note } = await web.check(addresses, {
    signal: new AbortController().signal,
    allowPrivate: options.allowedHosts,
    cacheFolder: cacheFolder(),
    progress: options.progress,
  });
  return { web: states, ...(note && { note }) };
}

/** Where programs keep what they can find again. */
function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? (process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined) ?? join(homedir(), '.cache');
  return join(base, 'wsis-report');
}

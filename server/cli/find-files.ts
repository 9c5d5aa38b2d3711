import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { NoText, ReadText } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { isSettingsPath } from './settings-path.ts';
import { isTemplatePath } from './template-path.ts';

/** A file that may have to be checked. */
export interface Candidate {
  readonly path: string;
  /** The folder that was named and that it was found in; none where the file was named itself. */
  readonly folder?: string;
  /** Whether it is a report only if its front matter names a template that is known, or settings call it one. */
  readonly doubtful: boolean;
  /** In bytes; 0 where it cannot be told. */
  readonly size: number;
  /** What counts as standing there, in the place of what is on disk. */
  readonly read?: ReadText | NoText;
  /** Whether it is to be mended before it is checked. */
  readonly mend?: boolean;
}

export interface Found {
  /** In the order in which they were named; those of a folder by their paths. What is named twice stands here twice. */
  readonly candidates: readonly Candidate[];
  /** The folders that were named. */
  readonly folders: readonly string[];
  /** Folders that cannot be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** What came in by the standard input, and what it is called. */
export type Input = Required<Pick<Candidate, 'path' | 'read'>>;

/** Finds what paths stand for: a file for itself, a folder for everything below it that may be a report or a template, `-` for the input. */
export function findFiles(paths: readonly string[], input?: Input): Found {
  const named = paths.map((path) => (path === '-' && input ? { ...input, stats: undefined } : { path, stats: statsOf(path) }));
  const unreadable: Found['unreadable'][number][] = [];
  const candidates = named.flatMap(({ stats, ...file }): Candidate[] =>
    stats?.isDirectory() ? filesBelow(file.path, unreadable) : [{ ...file, doubtful: false, size: stats?.size ?? 0 }],
  );
  const folders = named.filter(({ stats }) => stats?.isDirectory()).map(({ path }) => path);
  return { candidates, folders, unreadable };
}

function filesBelow(folder: string, unreadable: Found['unreadable'][number][]): Candidate[] {
  const found: Candidate[] = [];
  // Links may lead back up; every folder is entered once, by whatever name it is met first.
  const entered = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let entries: Dirent[];
    try {
      const real = realpathSync(next);
      if (entered.has(real)) continue;
      entered.add(real);
      entries = readdirSync(next, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: next, reason: reasonOf(error) });
      continue;
    }
    const inside: string[] = [];
    for (const entry of entries) {
      const path = join(next, entry.name);
      // Of what stands behind a link only the system can tell what it is, and a link may lead nowhere.
      const kind = entry.isSymbolicLink() ? statsOf(path) : entry;
      if (kind?.isDirectory() && isEntered(entry.name)) inside.push(path);
      else if (kind?.isFile() && mayBeChecked(path)) {
        found.push({ path, folder, doubtful: isMarkdown(path), size: statsOf(path)?.size ?? 0 });
      }
    }
    // The last is entered first.
    waiting.push(...inside.sort().reverse());
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isEntered(name: string): boolean {
  return name !== 'node_modules' && (!name.startsWith('.') || name === '.wsis');
}

function mayBeChecked(path: string): boolean {
  return isMarkdown(path) || isTemplatePath(path) || isSettingsPath(path);
}

function isMarkdown(path: string): boolean {
  return path.endsWith('.md') || path.endsWith('.markdown');
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

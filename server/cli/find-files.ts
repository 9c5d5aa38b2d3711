import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathMatcher } from '../core/settings/path-matcher.ts';
import type { NoText, ReadText } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { isSettingsPath } from './settings-path.ts';
import { isTemplatePath } from './template-path.ts';

/** A file that may have to be checked. */
export interface Candidate {
  readonly path: string;
  /** The folder or pattern that was named and that it was found by; none where the file was named itself. */
  readonly foundBy?: string;
  /** The folder that it was looked for in. */
  readonly within?: string;
  /** Whether it is checked even if settings say to ignore it. */
  readonly asked: boolean;
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
  /** In the order in which they were named; those of a folder or pattern by their paths. What is named twice stands here twice. */
  readonly candidates: readonly Candidate[];
  /** The folders that were named. */
  readonly folders: readonly string[];
  /** The patterns that were named. */
  readonly patterns: readonly string[];
  /** Folders that cannot be read, and why. */
  readonly unreadable: readonly Unreadable[];
}

interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** What came in by the standard input, and what it is called. */
export type Input = Required<Pick<Candidate, 'path' | 'read'>>;

/**
 * Finds what arguments stand for: a file for itself, a folder for everything below it that may be a report or a template, a
 * pattern for the files of such kinds whose paths it describes, `-` for the input. A pattern after `!` takes away.
 */
export function findFiles(named: readonly string[], input?: Input): Found {
  const unreadable: Unreadable[] = [];
  const folders: string[] = [];
  const patterns: string[] = [];
  const excluded: string[] = [];
  const found = named.flatMap((path): Candidate[] => {
    if (path === '-' && input) return [{ ...input, asked: true, doubtful: false, size: 0 }];
    const stats = statsOf(path);
    if (stats?.isDirectory()) {
      folders.push(path);
      return filesBelow(path, unreadable).map((file) => ({ ...file, foundBy: path, within: path, asked: false, doubtful: isMarkdown(file.path) }));
    }
    // What there is has the name that it has, whatever the signs in it.
    if (stats || !isPattern(path)) return [{ path, asked: true, doubtful: false, size: stats?.size ?? 0 }];
    if (path.startsWith('!')) {
      excluded.push(asPattern(path));
      return [];
    }
    patterns.push(path);
    const { folder, matches, depth } = searchFor(path);
    if (!statsOf(folder)?.isDirectory()) return [];
    // As when a shell had put the names in the place of the pattern.
    return filesBelow(folder, unreadable, depth).filter((file) => matches(asPattern(relative(folder, file.path)))).map((file) => ({ ...file, foundBy: path, within: folder, asked: false, doubtful: false }));
  });
  const isExcluded = pathMatcher(excluded.map((pattern) => pattern.slice(1)));
  const candidates = excluded.length === 0 ? found : found.filter(({ path, read }) => read !== undefined || !isExcluded(asPattern(relative('.', path))));
  return { candidates, folders, patterns, unreadable };
}

/** Those that may be reports; of none is it known that it is one, however it was named. */
export function onlyReports(candidates: readonly Candidate[]): Candidate[] {
  const possible = candidates.filter(({ path, read }) => read !== undefined || mayBeChecked(path));
  return possible.map((candidate) => ({ ...candidate, asked: false, doubtful: !isTemplatePath(candidate.path) && !isSettingsPath(candidate.path) }));
}

function isPattern(path: string): boolean {
  return path.startsWith('!') || /[*?[{]/.test(path);
}

/** With the sign that patterns have between folders. */
function asPattern(path: string): string {
  return path.replaceAll(sep, '/');
}

/** Where to look for what a pattern describes, how deep, and whether a path below there is meant. */
function searchFor(path: string): { folder: string; depth: number; matches: (path: string) => boolean } {
  const names = asPattern(path).split('/');
  const plain = names.slice(0, -1).findIndex(isPattern);
  const fixed = names.slice(0, plain < 0 ? -1 : plain);
  const rest = names.slice(fixed.length);
  const folder = fixed.length === 0 ? '.' : fixed.join('/') || '/';
  return { folder, depth: rest.includes('**') ? Infinity : rest.length, matches: pathMatcher([rest.join('/')]) };
}

type FoundFile = Pick<Candidate, 'path' | 'size'>;

/** The files in a folder and so many steps down that may be checked. */
function filesBelow(folder: string, unreadable: Unreadable[], depth = Infinity): FoundFile[] {
  const found: FoundFile[] = [];
  // Links may lead back up; every folder is entered once, by whatever name it is met first.
  const entered = new Set<string>();
  const waiting = [{ path: folder, depth }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path: current, depth: left } = next;
    let entries: Dirent[];
    try {
      const real = realpathSync(current);
      if (entered.has(real)) continue;
      entered.add(real);
      entries = readdirSync(current, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: current, reason: reasonOf(error) });
      continue;
    }
    const inside: string[] = [];
    for (const entry of entries) {
      const path = join(current, entry.name);
      // Of what stands behind a link only the system can tell what it is, and a link may lead nowhere.
      const kind = entry.isSymbolicLink() ? statsOf(path) : entry;
      if (kind?.isDirectory() && left > 1 && isEntered(entry.name)) inside.push(path);
      else if (kind?.isFile() && mayBeChecked(path)) {
        found.push({ path, size: statsOf(path)?.size ?? 0 });
      }
    }
    // The last is entered first.
    for (const path of inside.sort().reverse()) waiting.push({ path, depth: left - 1 });
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

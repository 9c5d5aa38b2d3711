import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Analysis, Templates } from '../core/analysis/index.ts';
import type { Series } from '../core/report/index.ts';
import { candidateNames, chooseInFolder, chooseNamed, headerIn, longestFile, outsideMessage, previousPath, rankedNames, seriesFrom, textFile, type Chosen, type NamedFile, type TextFile } from '../core/series/index.ts';
import { readText } from './read-text.ts';

/** In bytes: as much as front matter may take. */
const headLength = 24_000;

/** Where earlier reports are looked for: plain data, so that a worker can be told. */
export interface SeriesPaths {
  /** Files that were named, and are each other's earlier reports. */
  readonly given: readonly string[];
  /** What `--previous` names, in the place of all others. */
  readonly previous: readonly string[];
}

/** Tells the earlier reports of a report. */
export type SeriesFor = (path: string, analysis: Pick<Analysis, 'frontMatter'>, templates: Templates) => Series;

/**
 * Finds the earlier reports of a report: those that `--previous` names, else those that it names itself, else those in its
 * folder and among the files given. What was read of a file or folder is kept for the next report.
 */
export function rememberingSeries({ given, previous }: SeriesPaths): SeriesFor {
  const folders = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    let names = folders.get(folder);
    if (!names) folders.set(folder, (names = rankedNames(readFolder(folder))));
    return names;
  };
  const files = new Map<string, Known | undefined>();
  const known = (path: string): Known | undefined => {
    const key = resolve(path);
    if (!files.has(key)) files.set(key, readHead(path));
    return files.get(key);
  };
  const fileAt = (path: string, folder: string, templates: Templates): TextFile => {
    const name = relative(folder, path).split(sep).join('/');
    const file = known(path);
    return file ? file.as(path, name, templates) : { uri: path, name, header: undefined, figures: () => [] };
  };

  const choose = (path: string, { frontMatter }: Pick<Analysis, 'frontMatter'>, templates: Templates): Chosen<TextFile> => {
    const folder = dirname(path);
    const own = headerIn(frontMatter, templates);
    if (previous.length > 0) {
      const others = previous.filter((other) => resolve(other) !== resolve(path));
      return chooseNamed(own, others.map((other) => ({ path: other, file: fileAt(other, folder, templates) })));
    }
    if (own.previous) return chooseNamed(own, own.previous.map((named) => namedFile(named, folder, (target) => fileAt(target, folder, templates))));
    if (own.key === undefined || own.year === undefined) return { files: [], problems: [] };
    const { names, problem } = candidateNames(namesIn(folder), basename(path));
    const paths = new Map([...names.map((name) => join(folder, name)), ...given].map((other) => [resolve(other), other]));
    paths.delete(resolve(path));
    const chosen = chooseInFolder(own, [...paths.values()].map((other) => fileAt(other, folder, templates)));
    return problem ? { ...chosen, problems: [...chosen.problems, problem] } : chosen;
  };
  return (path, analysis, templates) => seriesFrom(choose(path, analysis, templates), (file) => file.figures());
}

/** A path in front matter leads to a file in the report's folder or in the one in which the command runs. */
function namedFile(path: string, folder: string, fileAt: (path: string) => TextFile): NamedFile<TextFile> {
  const steps = previousPath(path);
  if ('message' in steps) return { path, message: steps.message };
  const target = join(folder, ...steps);
  const within = [folder, '.'].some((root) => resolve(target).startsWith(join(resolve(root), sep)));
  return within ? { path, file: fileAt(target) } : { path, message: outsideMessage(path) };
}

/** The beginning of a file, and what was made of it. */
interface Known {
  as(path: string, name: string, templates: Templates): TextFile;
}

/** Undefined for what is no file of a usual size, or cannot be read. */
function readHead(path: string): Known | undefined {
  let file: number | undefined;
  try {
    // Asked before it is opened: opening a pipe waits for somebody to write into it.
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > longestFile) return undefined;
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(headLength);
    const head = bytes.subarray(0, readSync(file, bytes, 0, headLength, 0));
    const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : head.toString('utf8');
    return knownFile(path, text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function knownFile(path: string, head: string): Known {
  const read = new WeakMap<Templates, TextFile>();
  return {
    as(as, name, templates) {
      let file = read.get(templates);
      if (!file) {
        const text = (): string => {
          const all = readText(path);
          return 'text' in all ? all.text : head;
        };
        read.set(templates, (file = textFile(as, name, head, templates, text)));
      }
      return { ...file, uri: as, name };
    },
  };
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

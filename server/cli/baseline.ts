import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import type { CheckedFile } from './check-file.ts';
import { reasonOf } from './reason.ts';
import { writeNew } from './write-new.ts';

/** How many findings of each fingerprint are accepted, by rule, by file; nothing in it quotes a report. */
const baselineSchema = v.strictObject({
  version: v.literal(1),
  files: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))))),
});

type Accepted = v.InferOutput<typeof baselineSchema>['files'];

/** Findings that are known and accepted. */
export interface Baseline {
  /** The findings that are not among them; how many are, and how many of these files' known ones are not found any more. */
  sift(files: readonly CheckedFile[]): { readonly files: readonly CheckedFile[]; readonly known: number; readonly gone: number };
  /** Accepts what is found in these files now, and nothing else there; of others keeps what is there. Gives a sentence where the file cannot be written. */
  update(files: readonly CheckedFile[]): string | undefined;
}

/** Reads a file of known findings, which may be missing if it is to be `written`. Gives one sentence where it cannot be read. */
export function openBaseline(path: string, written: boolean): Baseline | string {
  let before = '';
  let accepted: Accepted = {};
  try {
    before = readFileSync(path, 'utf8');
    accepted = v.parse(v.pipe(v.string(), v.parseJson(), baselineSchema), before).files;
  } catch (error) {
    if (error instanceof v.ValiError) return `${path} is no list of known findings; name another file, or remove it and write it with --update-baseline.`;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `${path} cannot be read: ${reasonOf(error)}.`;
    if (!written) return `${path} cannot be read: there is no such file; --update-baseline writes it.`;
  }
  const folder = dirname(resolve(path));
  const nameOf = (file: string): string => relative(folder, resolve(file)).split(sep).join('/');
  return {
    sift(files) {
      let known = 0;
      const gone = new Map<string, number>();
      const left = files.map((file): CheckedFile => {
        const counts = new Map(Object.entries(at(accepted, nameOf(file.path)) ?? {}).flatMap(([rule, prints]) => Object.entries(prints).map(([print, count]) => [`${rule} ${print}`, count] as const)));
        const findings = file.findings.filter(({ rule, fingerprint }) => {
          const count = counts.get(`${rule} ${fingerprint}`) ?? 0;
          counts.set(`${rule} ${fingerprint}`, count - 1);
          return count <= 0;
        });
        known += file.findings.length - findings.length;
        gone.set(nameOf(file.path), [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0));
        return { ...file, findings };
      });
      return { files: left, known, gone: [...gone.values()].reduce((sum, count) => sum + count, 0) };
    },
    update(files) {
      const now = new Map(files.map((file) => [nameOf(file.path), acceptedIn(file)]));
      const kept = Object.entries(accepted).filter(([name]) => !now.has(name) && existsSync(resolve(folder, name)));
      accepted = sorted(Object.fromEntries([...kept, ...[...now].filter(([, rules]) => Object.keys(rules).length > 0)]));
      const after = `${JSON.stringify({ version: 1, files: accepted }, undefined, 2)}\n`;
      return after === before ? undefined : writeNew([{ path, content: after }], true);
    },
  };
}

function acceptedIn({ findings }: CheckedFile): Accepted[string] {
  const accepted: Record<string, Record<string, number>> = {};
  for (const { rule, fingerprint } of findings) {
    const prints = (accepted[rule] ??= {});
    prints[fingerprint] = (prints[fingerprint] ?? 0) + 1;
  }
  return sorted(Object.fromEntries(Object.entries(accepted).map(([rule, prints]) => [rule, sorted(prints)])));
}

function at<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** With its keys in order, so that two branches differ where they differ. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

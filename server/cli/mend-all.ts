import type { Outcome } from './check-candidate.ts';
import type { CheckOptions } from './check-options.ts';
import type { Candidate } from './find-files.ts';
import type { Paint } from './paint.ts';
import { bytesOf } from './read-text.ts';
import { writeMended, type MendedFile } from './write-mended.ts';

/** What came of mending. */
export interface AllMended {
  /** Of the files as they are now, or would be. */
  readonly outcomes: readonly Outcome[];
  /** How many reports were mended. */
  readonly mended: number;
  /** A sentence for each file that could not be written. */
  readonly unwritten: readonly string[];
  /** What belongs on the standard output, in the place of what was found. */
  readonly output?: string | Uint8Array;
}

/** Mends what can be mended safely: writes the files and gives the text of the standard input, or shows what would be written. */
export async function mendAll(candidates: readonly Candidate[], check: (candidates: readonly Candidate[]) => Promise<readonly Outcome[]>, mend: NonNullable<CheckOptions['mend']>, paint: Paint): Promise<AllMended> {
  const outcomes = await check(candidates.map((candidate) => ({ ...candidate, mend: true })));
  const files = outcomes.flatMap((outcome, index): (MendedFile & { readonly candidate: Candidate })[] => {
    const candidate = candidates[index]!;
    return outcome.kind === 'checked' && outcome.mended ? [{ ...candidate, ...outcome.mended, candidate }] : [];
  });
  if (mend === 'show') {
    const { formatDiff } = await import('./format-diff.ts');
    return { outcomes, mended: 0, unwritten: [], output: formatDiff(files, paint) };
  }
  const input = candidates.findIndex(({ read }) => read !== undefined);
  const output = input < 0 ? {} : { output: textOf(candidates[input]!, outcomes[input]!) };
  const onDisk = files.filter(({ candidate }) => !candidate.read);
  const inHand = files.length - onDisk.length;
  if (onDisk.length === 0) return { outcomes, mended: inHand, unwritten: [], ...output };
  const { written, troubles } = writeMended(onDisk);
  // A file may be the earlier report of another; so what is left is what a check finds now.
  const now = candidates.map((candidate, index): Candidate => (index === input ? inputAfter(candidate, outcomes[index]!) : candidate));
  const after = await check(now);
  return { outcomes: outcomes.map((outcome, index) => (outcome.kind === 'failed' ? outcome : after[index]!)), mended: written + inHand, unwritten: troubles, ...output };
}

/** The standard input as it was or is now; nothing where it could not be mended. */
function textOf({ read }: Candidate, outcome: Outcome): Uint8Array {
  if (!read || 'reason' in read || outcome.kind === 'failed') return new Uint8Array();
  return bytesOf(outcome.kind === 'checked' && outcome.mended ? outcome.mended.after : read.text, read.encoding);
}

function inputAfter(candidate: Candidate, outcome: Outcome): Candidate {
  const { read } = candidate;
  if (outcome.kind !== 'checked' || !outcome.mended || !read || 'reason' in read) return candidate;
  return { ...candidate, read: { ...read, text: outcome.mended.after } };
}

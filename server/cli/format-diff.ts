import { sep } from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch, type StructuredPatchHunk } from 'diff';
import { plain, type Paint } from './paint.ts';
import type { MendedFile } from './write-mended.ts';

/** The shortest way between two texts takes long to find where it is long; past this, the whole text is taken out and put in. */
const mostEdits = 1_500;

/** What is mended in reports, as a unified diff that `patch -p0` can apply. */
export function formatDiff(files: readonly MendedFile[], paint: Paint = plain): string {
  const diff = files.map(({ path, before, after }) => diffOf(path.split(sep).join('/'), before, after)).join('');
  return paint === plain ? diff : diff.replace(/^(?:(---|\+\+\+) |(@@)|(-)|(\+)).*/gm, (line, head, hunk, gone) => paint(head ? 'bold' : hunk ? 'cyan' : gone ? 'red' : 'green', line));
}

function diffOf(path: string, before: string, after: string): string {
  const between = (one: string, other: string): StructuredPatch => structuredPatch(path, path, one, other, undefined, undefined, { context: 3 });
  const short = structuredPatch(path, path, before, after, undefined, undefined, { context: 3, maxEditLength: mostEdits });
  if (short) return formatPatch(short, FILE_HEADERS_ONLY);
  const [gone, come] = [between(before, ''), between('', after)];
  const whole = { ...gone.hunks[0]!, ...pick(come.hunks[0]!), lines: [...gone.hunks[0]!.lines, ...come.hunks[0]!.lines] };
  return formatPatch({ ...gone, hunks: [whole] }, FILE_HEADERS_ONLY);
}

function pick({ newStart, newLines }: StructuredPatchHunk): Pick<StructuredPatchHunk, 'newStart' | 'newLines'> {
  return { newStart, newLines };
}

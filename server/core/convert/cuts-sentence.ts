import { endsInWord, startsSmall } from './line-ends.ts';
import type { SourceLine } from './source-line.ts';

/** Whether the line above goes on in the line below, so that this one does not belong between them. */
export function cutsSentence(lines: readonly SourceLine[], index: number): boolean {
  const above = lines[index - 1];
  const below = lines[index + 1];
  return above !== undefined && below !== undefined && endsInWord(above.text) && startsSmall(below.text);
}

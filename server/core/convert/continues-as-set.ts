import { endsSentence, mustGoOn, startsSmall } from './line-ends.ts';
import type { SourceLine } from './source-line.ts';

/** Whether a line goes on in the next one, as the setting of both tells; undefined where their source knows nothing of it. */
export function continuesAsSet(line: SourceLine, next: SourceLine): boolean | undefined {
  const [above, below] = [line.set, next.set];
  if (!above || !below) return undefined;
  if (Math.abs(above.size - below.size) > 0.6) return false;
  const isOpen = startsSmall(next.text) && !endsSentence(line.text);
  // The next word would have had room here, so the line was ended on purpose.
  const ended = above.room > below.first + 1;
  const apart = next.cut || next.pageStart || below.begins === undefined;
  if (above.heading) return !apart && below.begins === false;
  if (!apart && below.begins) return !ended && isOpen && !below.indented;
  if (apart && below.indented) return false;
  if (ended) return isOpen || mustGoOn(line.text);
  return !apart || !/[:;]$/.test(line.text) || startsSmall(next.text);
}

import { beforeLineEnd, lineEnd } from './lines.ts';
import { pastBlankLines, type Source } from './source.ts';

const fence = /---[ \t]*(?:\r\n|\n|\r|$)/y;

/** Where front matter, its value and its closing fence begin. */
export interface FrontMatter {
  readonly start: number;
  readonly valueStart: number;
  readonly fenceStart: number;
  /** Past the line of the closing fence, without its line end. */
  readonly fenceEnd: number;
  /** Past the closing fence and the blank lines that follow it. */
  readonly end: number;
}

/** Whether the first line of the document opens front matter (which is none until it is closed). */
export function opensFrontMatter(text: string): boolean {
  const end = fenceEnd(text, markLength(text));
  return end !== undefined && end > 0 && /[\r\n]/.test(text[end - 1]!);
}

/** The YAML front matter at the start of a document: from a first line `---` up to the next line `---`, if there is one. */
export function readFrontMatter(source: Source): FrontMatter | undefined {
  if (!opensFrontMatter(source.text)) return undefined;
  const start = markLength(source.text);
  const valueStart = lineEnd(source.text, start);
  let line = valueStart;
  do {
    while (line < source.text.length) {
      const end = fenceEnd(source.text, line);
      if (end !== undefined) {
        const fenceEnd = beforeLineEnd(source.text, end);
        return { start, valueStart, fenceStart: line, fenceEnd, end: pastBlankLines(source, end) };
      }
      line = lineEnd(source.text, line);
    }
  } while (source.more());
  return undefined;
}

/** Whether a line of the text may close front matter. */
export function hasFence(text: string): boolean {
  return /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/.test(text);
}

function fenceEnd(text: string, offset: number): number | undefined {
  fence.lastIndex = offset;
  return fence.test(text) ? fence.lastIndex : undefined;
}

/** The length of the byte order mark, which may stand before the front matter. */
function markLength(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

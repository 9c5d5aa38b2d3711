import { isBlankLine, lineEnd } from './lines.ts';

/*
 * The parser takes time that grows with the square of the nesting or of the number of delimiters in one paragraph:
 * minutes for a few kilobytes. What would be hopeless is found here beforehand, by counts that take linear time.
 *
 * The limits were measured with micromark 4.0.3 on one core (plain prose: 0.6 µs a character). Each is far above what
 * people write, and holds the worst text that passes it to some 0.3 s:
 */
/** Below this many characters nothing is hopeless. */
const harmlessLength = 300;
/** 120,000 characters of prose take 0.08 s, of links 0.5 s. */
export const longestText = 120_000;
/** 2,500 lines of list take 0.2 s, of headings (`# a`) 0.2 s. */
const mostLines = 2_500;
/** A list of 40 levels takes 9 ms, of 120 levels 90 ms; 1,000 `>` take 27 ms, 4,000 nearly 1 s. */
const deepest = 40;
/** The sum of the depths of all lines: 50 µs for each item that a line opens. */
const mostDepth = 8_000;
/** A cell takes 50 µs, so this is 0.5 s; 500 rows of 12 columns are 6,500 pipes. */
const mostCells = 10_000;
/** Pairs of `*`, `_`, `~` in one paragraph: 1,000 nested take 0.1 s, 4,000 take 1.6 s. */
const mostEmphasis = 1_000;
/** 2,000 brackets of 1,000 links take 70 ms; 500 nested images take 0.14 s, 1,000 take 0.9 s. */
const mostBrackets = 2_500;
const mostImages = 250;
/** Openings (`<`, a run of backticks, `](`) each of which may look for its end up to the end of the paragraph: 10 ns a step. */
const mostSearching = 20_000_000;
/** Likewise for addresses within one word. */
const mostAddressSearching = 4_000_000;
/** Escapes and character references in one paragraph: 2,000 take 25 ms, 20,000 take 1.3 s. */
const mostEscapes = 4_000;
/** Addresses in one paragraph: 2,000 take 40 ms, 20,000 take 2.3 s. */
const mostAddresses = 2_000;

/**
 * Why the text of a block would take too long to parse, as a clause (`it is too long to read`); nothing if it would not.
 * Takes linear time and hangs on nothing but the text. Fenced code at the top level costs nothing and is not counted.
 */
export function screen(text: string): string | undefined {
  if (text.length <= harmlessLength) return undefined;
  const counts = new Counts();
  let fence: RegExp | undefined;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (fence) {
      if (fence.test(line)) fence = undefined;
    } else {
      fence = closingFence(line);
      if (!fence) {
        const reason = counts.read(line);
        if (reason !== undefined) return reason;
      }
    }
    start = end;
  }
  return undefined;
}

function closingFence(line: string): RegExp | undefined {
  const marks = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  return marks === undefined ? undefined : new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*(?:[\\r\\n]|$)`);
}

const delimiterRow = /^[ \t|:-]*-[ \t|:-]*[\r\n]*$/;

function cells(row: string): number {
  return row.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
}

/** The counts of a block, and of the paragraph in it that is being read. */
class Counts {
  #length = 0;
  #lines = 0;
  #depth = 0;
  #depthAbove = 0;
  #cells = 0;
  /** The columns at which the contents of the open list items begin. */
  #items: number[] = [];
  /** The delimiter of an open ordered list: only there does any number begin an item. */
  #ordered: string | undefined;
  #table = false;
  #cellsAbove = 0;
  #paragraph = new ParagraphCounts();

  read(line: string): string | undefined {
    this.#length += line.length;
    this.#lines++;
    if (this.#length > longestText) return 'it is too long to read';
    if (this.#lines > mostLines) return 'it has too many lines to read';
    if (isBlankLine(line, 0, line.length)) {
      this.#paragraph = new ParagraphCounts();
      this.#table = false;
      this.#depthAbove = 0;
      return undefined;
    }
    const { depth, content, opens, marked } = this.#open(line);
    // A line without marks may still belong to all that the line before it opened.
    this.#depthAbove = marked ? depth : Math.max(depth, this.#depthAbove);
    this.#depth += this.#depthAbove;
    if (depth > deepest || this.#depth > mostDepth) return 'its nesting is too deep to read';
    // The cells of a table are texts of their own.
    if (opens || this.#table) this.#paragraph = new ParagraphCounts();
    if (delimiterRow.test(content) && cells(content) === this.#cellsAbove) this.#table = true;
    this.#cellsAbove = cells(content);
    const before = this.#paragraph.pipes;
    const reason = this.#paragraph.read(content);
    this.#cells += this.#paragraph.pipes - before;
    return this.#cells > mostCells ? 'it has too many cells to read' : reason;
  }

  /**
   * Reads the marks at the start of the line that open or continue quotes, lists, notes and headings: how deep they lead,
   * what is left of the line, and whether that is the start of a new paragraph.
   */
  #open(line: string): { depth: number; content: string; opens: boolean; marked: boolean } {
    const mark = /[ \t]*(?:(>)|([-+*]|\d{1,9}([.)]))(?=[ \t\r\n]|$)|#{1,6}(?=[ \t\r\n]|$)|\[\^[^\]]*\]:)/y;
    const indentation = /^[ \t]*/.exec(line)![0].length;
    while (this.#items.length > 0 && this.#items.at(-1)! > indentation) this.#items.pop();
    let quotes = 0;
    let opens = false;
    let offset = 0;
    for (let found = mark.exec(line); found; found = mark.exec(line)) {
      const [, quote, item, delimiter] = found;
      if (delimiter !== undefined && !this.#numbersItem(item!, delimiter)) break;
      offset = mark.lastIndex;
      if (quote !== undefined) quotes++;
      else opens = true;
      if (item !== undefined) this.#items.push(offset);
    }
    return { depth: quotes + this.#items.length, content: line.slice(offset), opens, marked: offset > 0 };
  }

  /** Whether a number begins an item: 1 does; any does where no paragraph is open, or in a list of its kind. */
  #numbersItem(item: string, delimiter: string): boolean {
    if (this.#ordered !== delimiter && !this.#paragraph.empty && Number.parseInt(item, 10) !== 1) return false;
    this.#ordered = delimiter;
    return true;
  }
}

/** The counts of one paragraph: of what is paired or looked for within its bounds. */
class ParagraphCounts {
  pipes = 0;
  #length = 0;
  #emphasis = 0;
  #brackets = 0;
  #images = 0;
  #openings = 0;
  #escapes = 0;
  #addresses = 0;

  get empty(): boolean {
    return this.#length === 0;
  }

  read(line: string): string | undefined {
    this.#length += line.length;
    for (const [marks] of line.matchAll(/\*+|_+|~+|`+|!\[|\]\(|www\.|:\/\/|[[\]<|\\&@]/gi)) {
      switch (marks[0]) {
        case '*':
        case '_':
        case '~':
          // A long run may be used up two marks at a time.
          this.#emphasis += Math.ceil(marks.length / 2);
          break;
        case '|':
          this.pipes++;
          break;
        case '!':
          this.#images++;
          this.#brackets++;
          break;
        case '[':
          this.#brackets++;
          break;
        case ']':
          this.#brackets++;
          if (marks.length > 1) this.#openings++;
          break;
        case '\\':
        case '&':
          this.#escapes++;
          break;
        case '<':
        case '`':
          this.#openings++;
          break;
        default:
          this.#addresses++;
      }
    }
    if (this.#emphasis > mostEmphasis) return 'it has too many marks of emphasis to read';
    if (this.#brackets > mostBrackets || this.#images > mostImages) return 'it has too many brackets to read';
    if (this.#openings * this.#length > mostSearching) return 'it has too many open tags, links or code spans to read';
    if (this.#escapes > mostEscapes) return 'it has too many escapes to read';
    const hopeless = this.#addresses > mostAddresses || addressSearching(line) > mostAddressSearching;
    return hopeless ? 'it has too many addresses to read' : undefined;
  }
}

function addressSearching(line: string): number {
  if (line.length < 2_000) return 0;
  let sum = 0;
  for (const [word] of line.matchAll(/\S{1000,}/g)) sum += word.length * (word.match(/www\.|:\/\/|@/gi)?.length ?? 0);
  return sum;
}

import { piecesReplaced } from './pieces-replaced.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

// Words with which a line may not begin: they would open a list, heading, quotation, note, definition, table or HTML.
const opensLine = /^(?:[-+*>#=|~`:<]|\d+[.)]|\[[^\]]*\]:|\{)/;

/** A text whose plain paragraphs have lines of at most so many characters (Infinity: one line each), and how many changed. */
export function rewrapped(text: string, width: number): { text: string; count: number } {
  const pieces = plainParagraphs(text).map(({ start, end, source }) => ({ start, end, text: wrapped(source, width) }));
  return { text: piecesReplaced(text, pieces), count: pieces.filter(({ start, end, text: piece }) => text.slice(start, end) !== piece).length };
}

function wrapped(source: string, width: number): string {
  let result = '';
  let length = 0;
  // Spaces that hold, and thin ones, are no place for a line to end.
  for (const word of source.split(/[ \n]+/)) {
    const breaks = length + 1 + word.length > width && !opensLine.test(word);
    const before = result === '' ? '' : breaks ? '\n' : ' ';
    length = before === '\n' ? word.length : length + before.length + word.length;
    result += before + word;
  }
  return result;
}

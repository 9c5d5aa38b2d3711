import { visible } from './placed.ts';

/** Words after which no sentence, title or name ends, in the languages of the United Nations that use Latin letters. */
const leading = new Set(
  'a an the of and or nor in on at to for from by with as into than that its their this these which le la les de des du et ou en à au aux par pour sur avec un une el los las del y o con por para una'.split(' '),
);

/** Whether a sentence ends with the text: a full stop, perhaps with quotation marks, brackets or the mark of a note behind it. */
export function endsSentence(text: string): boolean {
  return /[.!?…؟。！？][\s"'”’»)\]*_]*[¹²³⁰⁴-⁹]*$/u.test(endOf(text));
}

/** Whether a text cannot end here: at a comma, a hyphen, or a word such as "of". */
export function mustGoOn(text: string): boolean {
  const end = endOf(text);
  if (/[,\-‐\u00AD(/]$/u.test(end)) return true;
  const word = /(?:^|\s)(\p{L}+)$/u.exec(end)?.[1];
  return word !== undefined && leading.has(word);
}

/** Whether the text begins in small letters, so that something must stand before it. */
export function startsSmall(text: string): boolean {
  return /^["'“‘«(\[*_]*\p{Ll}/u.test(visible(text.slice(0, 300)));
}

/** Whether the text ends in a letter, a figure or what closes words, and so in no punctuation. */
export function endsInWord(text: string): boolean {
  return /[\p{L}\p{M}\p{N}'’”"»)\]*_]$/u.test(endOf(text));
}

function endOf(text: string): string {
  // A long line need not be read whole for its end.
  return visible(text.slice(-400)).trimEnd();
}

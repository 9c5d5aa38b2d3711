/** A text with pieces of it replaced; they do not overlap. */
export function piecesReplaced(text: string, pieces: readonly { readonly start: number; readonly end: number; readonly text: string }[]): string {
  let result = '';
  let done = 0;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, piece.start) + piece.text;
    done = piece.end;
  }
  return result + text.slice(done);
}

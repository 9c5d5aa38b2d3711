/** A text in bold without the signs that make it so. */
export function withoutStars(text: string): string {
  return text.replace(/^(\*\*|__)(.*)\1([:.]?)$/, '$2$3');
}

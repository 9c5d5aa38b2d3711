// What XML 1.0 cannot hold, however it is written. Tab and line end, which it can, are left to the callers.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const halfPair = /\p{Surrogate}/gu;

/** A text without the characters that neither Word nor HTML can hold; half a pair becomes the sign for what is unknown. */
export function legalText(text: string): string {
  return text.replace(illegal, '').replace(halfPair, '\uFFFD');
}

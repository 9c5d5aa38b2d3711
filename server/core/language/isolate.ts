const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Keeps quoted words of a script that is written from the right from turning the sentence around them: they stand between
 * isolates. A message without such words stays as it is.
 */
export function isolateQuotes(message: string): string {
  if (!rightToLeft.test(message)) return message;
  return message.replaceAll(/(“|«\u00a0?)([^“”«»]+?)(\u00a0?»|”)/g, (whole, open: string, words: string, close: string) => (rightToLeft.test(words) ? `${open}\u2068${words}\u2069${close}` : whole));
}

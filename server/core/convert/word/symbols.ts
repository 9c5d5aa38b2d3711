/** Signs of fonts that hold pictures in the place of letters, by the number within the font. */
const pictures: Readonly<Record<string, string>> = {
  'wingdings fc': '✓', 'wingdings fb': '✗', 'wingdings a7': '▪', 'wingdings a8': '☐', 'wingdings fe': '☑', 'wingdings 6f': '☐', 'wingdings e0': '→', 'wingdings df': '←', 'wingdings d8': '➢', 'wingdings 9f': '•', 'wingdings 76': '❖', 'wingdings 28': '☎', 'wingdings 2a': '✉',
  'symbol b7': '•', 'symbol d7': '·', 'symbol b4': '×', 'symbol b1': '±', 'symbol a3': '≤', 'symbol b3': '≥', 'symbol b9': '≠', 'symbol bb': '≈', 'symbol ae': '→', 'symbol ac': '←', 'symbol b0': '°', 'symbol a5': '∞', 'symbol de': '⇒', 'symbol e5': '∑', 'symbol d6': '√', 'symbol 2d': '−', 'symbol a2': '′', 'symbol b2': '″', 'symbol e2': '®', 'symbol e3': '©', 'symbol e4': '™',
};
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

/** The character that a `w:sym` shows; undefined where no other font has it. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16) & 0xfff;
  const at = number & 0xff;
  const name = font.toLowerCase();
  if (Number.parseInt(code, 16) < 0xf000 && name !== 'symbol' && !name.startsWith('wingdings')) return String.fromCodePoint(Number.parseInt(code, 16) || 0x20);
  const known = pictures[`${name} ${at.toString(16)}`];
  if (known !== undefined) return known;
  if (name !== 'symbol') return undefined;
  if (at >= 0x41 && at <= 0x5a) return greek[at - 0x41];
  return at >= 0x61 && at <= 0x7a ? greek[at - 0x61]!.toLowerCase() : at >= 0x20 && at < 0x41 ? String.fromCodePoint(at) : undefined;
}

/** How many things an enumeration names: between `least` and `most`, for "and" within the last may be part of a name. */
export interface Enumerated {
  readonly least: number;
  readonly most: number;
}

/** Too much may stand in an enumeration that is longer. */
const longest = 1500;

/**
 * Counts "A, B and C" or "A; B, with C; and D". Undefined where that cannot be told: one thing only, open ends ("and
 * others", "such as"), or words that go on after it. In a row of `places`, "and" parts two of them, but in the names of a few.
 */
export function enumeratedIn(text: string, places = false): Enumerated | undefined {
  const plain = withoutAsides(text.trim().replace(/[.!?]+["'”’]?$/, ''));
  if (plain.length > longest || /\b(?:including|such as|e\.g|for example|among (?:others|them|these)|others|etc|inter alia|or)\b|…|\.\.\./i.test(plain)) return undefined;
  if (plain.includes(';')) {
    const parts = plain.split(';').map((part) => part.trim()).filter(Boolean);
    if (parts.length < 2) return undefined;
    // "; and D" closes the row; without it something else may follow.
    return /^(?:and|as well as) /.test(parts.at(-1)!) ? { least: parts.length, most: parts.length } : undefined;
  }
  const parts = plain.split(',').map((part) => part.trim()).filter(Boolean);
  const last = parts.at(-1) ?? '';
  if ([...parts.slice(0, -1), ...last.split(' and ')].some((part) => part.split(/\s+/).length > 9)) return undefined;
  // A verb or a relative clause goes on with the sentence.
  const first = /^\p{L}+/u.exec(parts[0] ?? '')?.[0];
  const alike = parts.every((part) => part.replace(/^and /, '').startsWith(`${first} `));
  if (!alike && parts.some((part) => /^(?:which|who|where|while|with|but|for|in|to|at|on|by|as)\b/i.test(part))) return undefined;
  const ands = (last.match(/ (?:and|as well as) /g) ?? []).length;
  if (/^(?:and|as well as) /.test(last)) return parts.length > 1 ? { least: parts.length, most: parts.length } : undefined;
  if (ands === 0) return undefined;
  if (parts.length === 1) return { least: 2, most: ands + 1 };
  // "A, B, C and D" are four; in "Access, Rights, Trust and Safety" the last may be one name.
  const name = places ? joined.test(last) : /\p{Lu}[\p{L}-]* (?:and|as well as) \p{Lu}/u.test(last);
  return { least: parts.length + (name ? 0 : 1), most: parts.length + 1 };
}

/** Names of places with an "and" within. */
const joined = /\b(?:Herzegovina|Barbuda|Tobago|Nevis|Grenadines|Principe|Príncipe|Futuna|Caicos|Miquelon|and the (?:Pacific|Caribbean)|and North America|and Central Asia)\b/;

/** Without what stands in brackets or quotation marks, whose commas part nothing; a name in quotation marks leaves a letter. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, '').replace(/[“"][^“”"]*[”"]|‘[^‘’]*(?:’\p{L}[^‘’]*)*’(?!\p{L})/gu, 'X');
}

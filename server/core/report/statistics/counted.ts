import { metricAt, neutralWords } from '../../knowledge/metrics.ts';
import type { Token } from './tokens.ts';
import { irregularPlurals, singulars, stops, uncounted } from './vocabulary.ts';

/** The thing that a figure counts. */
export interface Counted {
  readonly metric?: string;
  /** The metric of its noun, without regard to the words that narrow it. */
  readonly head?: string;
  /** After its last token. */
  readonly to: number;
  /** Time, places in a text: things whose number is no statistic. */
  readonly uncounted: boolean;
}

/** They may stand before the noun that is counted. */
const collective = new Set(['youth', 'staff', 'police', 'media', 'faculty', 'alumni']);

/** Adjectives that may stand before the thing counted. */
const reach = 4;

/**
 * The thing counted that begins at a token: a phrase of a metric or a plural noun, after at most four other words.
 * Words that narrow it ("83 developing countries") take its metric away.
 */
export function countedAt(tokens: readonly Token[], index: number): Counted | undefined {
  let narrowed = false;
  let words = 0;
  for (let at = index; words <= reach; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    // "15 individual dynamic coalition (DC) sessions"
    if (token.text === '(' && words > 0 && tokens[at + 2]?.text === ')') {
      at += 2;
      continue;
    }
    words++;
    const found = metricAt((word) => tokens[word]?.small, at);
    if (found) {
      const to = at + found.length;
      return { to, uncounted: false, head: found.metric, ...(!narrowed && { metric: found.metric }) };
    }
    if (token.kind !== 'word' && !isName(token)) return undefined;
    if (stops.has(token.small)) return undefined;
    // "16 more days": time may come later than a plural.
    if (uncounted.has(token.small)) return { to: at + 1, uncounted: true };
    if (isPlural(token)) {
      const next = tokens[at + 1];
      const given = token.small === 'slots' ? heldBy(tokens, at + 1) : undefined;
      if (given) return { to: at + 1, uncounted: false, head: given, ...(!narrowed && { metric: given }) };
      // "Youth ambassadors", "staff members".
      if (collective.has(token.small) && next && isPlural(next)) continue;
      if (next && uncounted.has(next.small)) return { to: at + 2, uncounted: true };
      return { to: at + 1, uncounted: false };
    }
    narrowed ||= !neutralWords.has(token.small);
  }
  return undefined;
}

/** What slots are for: "slots allocated to the lightning sessions", "slots for workshops". */
function heldBy(tokens: readonly Token[], index: number): string | undefined {
  const verb = /^(?:allocated|allotted|assigned|given|reserved|set|aside|available)$/;
  let at = index;
  while (at < index + 2 && verb.test(tokens[at]?.small ?? '')) at++;
  if (!/^(?:to|for)$/.test(tokens[at]?.small ?? '')) return undefined;
  if (tokens[++at]?.small === 'the') at++;
  return metricAt((word) => tokens[word]?.small, at)?.metric;
}

/** "main/special", "LDCs/SIDS", "C4": may stand before a noun. */
function isName(token: Token): boolean {
  return token.kind === 'code' && /^\p{L}/u.test(token.text);
}

function isPlural({ small, kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  if (irregularPlurals.has(small) || text === 'States') return true;
  if (singulars.has(small) || !small.endsWith('s') || /(?:ss|us|is|ous)$/.test(small) || small.length < 3) return false;
  // "IGF's" is no plural, "NRIs" is; "UNDESA's sessions" goes on.
  return !/['’]s$/.test(text);
}

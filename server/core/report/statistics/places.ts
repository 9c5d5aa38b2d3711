import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../passage.ts';
import { datesAmong } from './dates.ts';
import { monthOf } from './months.ts';
import { tokensOf, type Token } from './tokens.ts';
import { events, holding } from './vocabulary.ts';

/** A place at which something took place, as written: "Geneva, Switzerland", "online". */
export interface PlaceName {
  readonly name: string;
  /** In the passage's text. */
  readonly span: Span;
}

const online =
  /\b(?:held|took place|taking place|conducted|convened|organi[sz]ed|hosted|met) (?:fully |entirely |completely |exclusively )?(?:online|virtually)\b|\b(?:virtual|online|remote) (?:format|meeting|event|forum|conference|summit)\b/gi;

/** A quick look, so that most sentences need no other: a name or a date after the words that lead to one. */
const promising = /\b(?:[Ii]n|[Aa]t) \p{Lu}|[Oo]nline|[Vv]irtual|[Rr]emote|\p{L}, \p{N}/u;

/** Capitalized, and no place; regions say too little. */
const others = new Set(
  ('monday tuesday wednesday thursday friday saturday sunday english french spanish arabic chinese russian portuguese german ' +
    'africa asia europe america americas latin arab part phase annex section paragraph room hall day goal goals table figure internet ' +
    'resolution chapter article parallel addition particular total the this these that its it all both our their united forum ' +
    'partnership cooperation collaboration accordance line response assembly council commission agenda information general').split(' '),
);

/** The places of a passage at which, by its words, something took place. */
export function placesIn(passage: Passage): PlaceName[] {
  const found: PlaceName[] = [];
  for (const sentence of passage.sentences) {
    if (!promising.test(passage.text.slice(sentence.start, sentence.end))) continue;
    const tokens = tokensOf(passage.text, sentence);
    if (!tokens.some(({ small }) => holding.has(small) || events.has(small))) continue;
    const days = new Set(datesAmong(tokens).map(({ from }) => from));
    for (let index = 0; index < tokens.length; index++) {
      const after = /^(?:in|at)$/.test(tokens[index]!.small);
      const end = after ? nameEnd(tokens, index + 1) : isName(tokens[index]!) && !isName(tokens[index - 1]) ? datedEnd(tokens, index, days) : undefined;
      if (end === undefined) continue;
      const span = { start: tokens[after ? index + 1 : index]!.start, end: tokens[end - 1]!.end };
      found.push({ name: passage.text.slice(span.start, span.end), span });
      index = end - 1;
    }
    const written = passage.text.slice(sentence.start, sentence.end);
    for (const match of written.matchAll(online)) {
      const start = sentence.start + match.index;
      found.push({ name: match[0].toLowerCase().includes('virtual') ? 'virtual' : 'online', span: { start, end: start + match[0].length } });
    }
  }
  return found;
}

/** After "Geneva", "Rio de Janeiro", "Zapopan, Jalisco, México". */
function nameEnd(tokens: readonly Token[], index: number): number | undefined {
  let end = wordsEnd(tokens, index);
  if (end === undefined) return undefined;
  while (tokens[end]?.text === ',') {
    const next = wordsEnd(tokens, end + 1);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** "Geneva, Switzerland, 18 to 21 December": a name right before a date. */
function datedEnd(tokens: readonly Token[], index: number, days: ReadonlySet<number>): number | undefined {
  const end = nameEnd(tokens, index);
  if (end === undefined || end - index > 8) return undefined;
  return tokens[end]?.text === ',' && days.has(end + 1) ? end : undefined;
}

function wordsEnd(tokens: readonly Token[], index: number): number | undefined {
  let end = index;
  while (isName(tokens[end]) || (end > index && /^(?:de|da|do|del|el|la|al|of|and)$/.test(tokens[end]?.small ?? '') && isName(tokens[end + 1]))) {
    if (/^(?:and|of)$/.test(tokens[end]!.small) && tokens[end]!.small === 'and') break;
    end++;
  }
  return end > index ? end : undefined;
}

function isName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  return !others.has(token.small) && monthOf(token.text) === undefined;
}

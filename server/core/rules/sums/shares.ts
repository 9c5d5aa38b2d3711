import type { Passage } from '../../report/index.ts';
import { numbersIn, type Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Piece, Remark } from '../rule.ts';
import { passagesWithin } from './parts.ts';

/** Groups of which nobody belongs to two. */
const families = [
  /\b(?:civil society|governments?|private sector|technical community|academia|intergovernmental organi[sz]ations?|international organi[sz]ations?|press|media|business)\b/i,
  /\b(?:(?:North|Northern|West|Western|East|Eastern|Central|Southern|South|South-East|South-Eastern|Sub-Saharan) (?:Africa|Asia|Europe|America)|the Americas|(?:the )?Caribbean|Africa|Asia(?:[- ](?:and the )?Pacific)?|Latin America|GRULAC|Eastern Europe|Western Europe|Europe|WEOG|North America|Oceania|(?:the )?Arab (?:States|region)|Middle East|host country)\b/,
  /\b(?:men|women|male|female|non-binary)\b/i,
];

/** Words of what a whole is made of. Without them, shares are those that each group has of something: "60 per cent of men are online". */
const composition =
  /\b(?:c[ao]me from|coming from|(?:were|are|was|is) from|account(?:s|ed)? for|ma[dk]e up|represent(?:s|ed|ing)?|breakdown|broken down|by (?:stakeholder |regional )?(?:group|region|sector|gender)|distribut\w+|participants|delegates|attendees|registrations|respondents|speakers|panellists|trainees)\b/i;
/** Before the name of a group: what follows is said of each group by itself. */
const each = /\b(?:in|among|of|within|across|for)\s(?:the\s|all\s)?$/i;

/** In "37, 33 and 10 per cent" only the last is read as a share. */
const another = /^(?:,| and| or| to|,? &) $/;

/** The shares of one whole in a sentence that says it names all of it. */
export function* shareRemarks(piece: Piece): Iterable<Remark> {
  for (const passage of passagesWithin(piece)) {
    if (passage.kind !== 'paragraph' || !/%|per ?cent/.test(passage.text)) continue;
    for (const sentence of passage.sentences) {
      const text = passage.text.slice(sentence.start, sentence.end);
      if (text.length > 1500 || !/%|per ?cent/.test(text)) continue;
      if (/\b(?:increase|decrease|rose|fell|grew|up from|down from|compared|of which|of whom|respectively|points?|more than in|than)\b/i.test(text)) continue;
      const counts = numbersIn(passage, sentence);
      let shares = counts.filter(({ kind }) => kind === 'per cent');
      // "Three States file 61 per cent: China (20 per cent), …": the first is the sum of the next.
      if (shares.length > 2 && passage.text.slice(shares[0]!.span.end, shares[1]!.span.start).includes(': ')) shares = shares.slice(1);
      if (shares.length < 2 || shares.length > 15 || shares.some(({ low, high }) => low !== high)) continue;
      if (counts.some(({ kind, span }, index) => kind === 'number' && another.test(passage.text.slice(span.end, counts[index + 1]?.span.start ?? span.end)))) continue;
      const sum = shares.reduce((total, { low }) => total + low, 0);
      // Each may be rounded up or down.
      const slack = Math.max(1, shares.length / 2) + 3 * shares.filter(({ qualifier }) => qualifier !== 'exact').length;
      const family = composition.test(text) && (oneFamily(passage, shares, sentence.start, sentence.end) || ofOrigins(passage, shares, sentence.start));
      const market = marketOf(passage, shares, sentence.start);
      const whole = restOf(passage, shares) || (family && othersIn(passage, shares.at(-1)!, sentence.end));
      if (!(whole ? Math.abs(sum - 100) > slack : (family || market) && sum > 100 + slack)) continue;
      const last = shares.at(-1)!;
      const written = passage.text.slice(last.number.start, last.number.end);
      yield {
        place: { block: passage.block, span: passage.toSource(last.number) },
        message: `With ${quote(written)} these shares make ${number(Math.round(sum * 10) / 10)} per cent: ${shares.map(({ low }) => number(low)).join(' + ')}. The parts of a whole make 100.`,
      };
    }
  }
}

/** "The remaining 20 per cent" claims that nothing is left. */
function restOf({ text }: Passage, shares: readonly Count[]): boolean {
  return shares.some(({ span }) => /\b(?:remaining|the rest(?: of the [\p{L}-]+)?,?(?: had| has| with)?|the other) $/iu.test(text.slice(Math.max(0, span.start - 40), span.start)));
}

/** "Came from Kenya (60 per cent), Namibia (25 per cent) and elsewhere (30 per cent)": nobody comes from two places. */
function ofOrigins({ text }: Passage, shares: readonly Count[], start: number): boolean {
  const [first] = shares;
  if (shares.length < 3 || !/\b(?:came|come|comes|coming|hailed|were|are) from (?:the )?\p{Lu}[\p{L} -]{0,40}\($/u.test(text.slice(start, first!.span.start))) return false;
  return shares.every(({ span }, index) => index === 0 || /^\)?,? ?(?:and )?(?:from )?(?:the )?(?:\p{Lu}[\p{L} -]{0,40}|elsewhere|others|other (?:countries|regions)) \($/u.test(text.slice(shares[index - 1]!.span.end, span.start)));
}

/** "The market shares were: Alpha 64 per cent, Beta 18 per cent": each share is that of another firm. */
function marketOf({ text }: Passage, shares: readonly Count[], start: number): boolean {
  if (shares.length < 3 || !/\bmarket shares?\b/i.test(text.slice(start, shares[0]!.span.start))) return false;
  return shares.every(({ span }, index) => index === 0 || /^\)?, (?:and )?\p{Lu}[\p{L}& -]{0,40}[ (]$|^\)? and \p{Lu}[\p{L}& -]{0,40}[ (]$/u.test(text.slice(shares[index - 1]!.span.end, span.start)));
}

/** After the last share of a list: all who belong to no group that was named. */
const others = /^ (?:[\p{L}-]+ ){0,2}?(?:others?|elsewhere|other (?:groups|regions|stakeholders|sectors|countries))(?=[.,;)]|$)/iu;

/** "And 15 per cent from others": with them nobody is left. */
function othersIn({ text }: Passage, { span }: Count, end: number): boolean {
  return others.test(text.slice(span.end, Math.min(end, span.end + 80)));
}

/** Whether each share stands with another group of one family: regions, say; the last may be that of all others. */
function oneFamily({ text }: Passage, shares: readonly Count[], start: number, end: number): boolean {
  const edges = shares.map(({ span }, index) => ({
    before: text.slice(index === 0 ? start : shares[index - 1]!.span.end, span.start),
    after: text.slice(span.end, shares[index + 1]?.span.start ?? end),
  }));
  // Two shares may be those of any two groups, but for men and women.
  return families.slice(shares.length > 2 ? 0 : -1).some((family) => (['before', 'after'] as const).some((side) => {
    const groups = edges.map((edge) => {
      const found = family.exec(edge[side]);
      if (!found && side === 'after' && edge === edges.at(-1) && others.test(edge.after)) return 'others';
      return found && !each.test(edge[side].slice(0, found.index)) ? found[0].toLowerCase() : undefined;
    });
    return groups.every((group) => group !== undefined) && new Set(groups).size === groups.length;
  }));
}

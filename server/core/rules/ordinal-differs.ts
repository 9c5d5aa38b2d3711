import { numberedEvents, type NumberedEvent } from '../knowledge/numbered-events.ts';
import { isEnglish } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule, Remark } from './rule.ts';

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
const names = numberedEvents.flatMap((event) => event.names.map((name) => ({ name, event }))).sort((a, b) => b.name.length - a.name.length);
const ordinal = `(?:the )?(\\d{1,2})(?:st|nd|rd|th)|(?:the )?((?:twenty-)?(?:${units.join('|')}))`;
const event = names.map(({ name }) => name).join('|');

const forward = new RegExp(String.raw`\b(?:${ordinal}) (?:annual )?(?<name>${event})(?![\p{L}-])`, 'gu');
/** "In 2017, the 12th IGF was held". */
const backward = new RegExp(String.raw`\b[Ii]n (?:[A-Z][a-z]+ )?(?<year>(?:19|20)\d\d),? (?:${ordinal}) (?:annual )?(?<name>${event})(?: \((?:IGF|CSTD)\))? (?:was (?:held|convened|hosted|opened)|took place|met|brought|gathered)\b`, 'gu');

/** Between the event and its year stands nothing but places, dates, a host, and the words of holding. */
const holding = /^(?:was|is|took|taking|place|held|convened|hosted|met|meeting|which|that|in|on|at|from|to|the|of|and|by|de|do|between|as|[IVX]+|\d{1,2}|\p{Lu}[\p{L}.-]*)$/u;
const reach = 24;

export const ordinalDiffers: BlockRule = {
  id: 'ordinal-differs',
  severity: 'warning',
  scope: 'block',
  summary: 'The number of a yearly event is that of its year.',
  why: 'A number that was left from the report of the year before is the surest sign of a copied paragraph.',
  keep: 'This number is right for this year: say why',
  good: [
    'In 2017, the 12th IGF was held in Geneva.\n',
    'The eleventh annual meeting of the Internet Governance Forum (IGF), hosted by the Government of Mexico, took place in December 2016.\n',
    'The 12th IGF built on the outcomes of 2016, and since the 10th IGF the network has grown: in 2017 the 13th IGF was prepared.\n',
    'The twentieth session of the CSTD met in May 2017. The 3rd IGF, in Hyderabad (2008), was followed by the 4th African IGF 2015.\n',
  ],
  bad: [
    { text: 'In 2017, the ⟦11th IGF⟧ was held in Geneva.\n' },
    { text: 'In 2016, the ⟦twelfth Internet Governance Forum⟧ (IGF) was held in Jalisco, Mexico.\n' },
    { text: 'It was welcomed by the ⟦19th session of the CSTD⟧ (May 2017).\n' },
  ],
  *check({ passages }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (passage.within.includes('footnoteDefinition') || !/(?:IGF|Forum|CSTD|Commission)/.test(passage.text) || !/\b(?:19|20)\d\d\b/.test(passage.text)) continue;
      for (const { start, end } of passage.sentences) {
        const text = passage.text.slice(start, end);
        for (const match of text.matchAll(forward)) {
          const year = yearAfter(text, match.index + match[0].length);
          if (year !== undefined) yield* compare(match, match[1], match[2], year);
        }
        for (const match of text.matchAll(backward)) yield* compare(match, match[2], match[3], Number(match.groups!['year']));

        function* compare(match: RegExpExecArray, digits: string | undefined, word: string | undefined, year: number): Iterable<Remark> {
          const count = digits === undefined ? countOf(word!) : Number(digits);
          const name = match.groups!['name']!;
          const known = eventNamed(name);
          if (!known || year < known.from || year > known.to || year - known.before === count) return;
          const span = { start: start + match.index + match[0].indexOf(digits ?? word!), end: start + match.index + match[0].lastIndexOf(name) + name.length };
          yield {
            place: { block: passage.block, span: passage.toSource(span) },
            message: `${quote(passage.text.slice(span.start, span.end))} and ${year} differ: ${known.rule}, so ${year} is number ${year - known.before}, and number ${count} was in ${known.before + count}. Check both.`,
          };
        }
      }
    }
  },
};

/** The year that stands with an event that ends at `from`; undefined where something else stands before it. */
function yearAfter(text: string, from: number): number | undefined {
  const next = /[\s,(–-]*([\p{L}\p{N}][\p{L}\p{N}.'’-]*)\)?/uy;
  next.lastIndex = from;
  for (let count = 0; count < reach; count++) {
    const word = next.exec(text)?.[1];
    if (word === undefined) return undefined;
    if (/^(?:19|20)\d\d\.?$/.test(word)) return /^ ?(?:Agenda|\/|–|-)/.test(text.slice(next.lastIndex)) ? undefined : Number.parseInt(word, 10);
    if (!holding.test(word) && !/^\d{1,2}[–-]\d{1,2}$/.test(word)) return undefined;
    // "The 12th IGF. In 2016": a new beginning.
    if (/^\p{Ll}.*\.$/u.test(word)) return undefined;
  }
  return undefined;
}

function eventNamed(name: string): NumberedEvent | undefined {
  return names.find((known) => known.name === name)?.event;
}

function countOf(word: string): number {
  return word.startsWith('twenty-') ? 21 + units.indexOf(word.slice(7)) : units.indexOf(word) + 1;
}

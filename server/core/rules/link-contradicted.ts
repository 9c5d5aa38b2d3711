import type { Place } from '../markdown/index.ts';
import type { Passage } from '../report/index.ts';
import { isWeb } from './addresses.ts';
import type { GroupRule } from './rule.ts';

/** What the report says of a page, the address of the page, or both. */
interface Claim {
  readonly place: Place;
  readonly words?: () => string;
  readonly address?: string;
}

export const linkContradicted: GroupRule<Claim> = {
  id: 'link-contradicted',
  severity: 'hint',
  scope: 'group',
  summary: 'A link leads to the year, the phase and the version that its sentence speaks of.',
  why: 'Paragraphs are copied from the report of the year before, and the addresses of last year’s pages or of a draft stay in them unseen.',
  good: [
    'See the [IGF 2017 statistics](https://example.org/igf-2017-statistics) and the [draft](https://example.org/draft-outcome).\n',
    'The IGF 2017 was larger than the IGF 2016.[^1] It met in 2017.[^2]\n\n[^1]: <https://example.org/igf-2016-statistics>\n\n[^2]: <https://example.org/2018/01/igf-report>\n',
    'Phase III[^1] builds on Phase II.[^2]\n\n[^1]: <https://example.org/policy-phase-iii>\n\n[^2]: <https://example.org/policy-phase-ii>\n',
    'The IGF 2017 used the [rules](https://example.org/igf-2016-rules) of the year before.\n',
  ],
  bad: [
    { text: 'See the [IGF 2017 statistics](⟦https://example.org/igf-2016-statistics⟧).\n' },
    { text: 'Phase III focused on three goals.[^1]\n\n[^1]: <⟦https://example.org/policy-options-phase-ii⟧>\n' },
    { text: 'The forums agreed on outcome documents.[^1]\n\n[^1]: <⟦https://example.org/forums-draft-outputs⟧>\n' },
  ],
  *items({ block, calls, definitions, links }) {
    for (const { label, place, passage, at } of calls) {
      if (!passage.within.includes('footnoteDefinition')) yield [`note ${label.toLowerCase()}`, { place, words: () => sentenceBefore(passage, at) }];
    }
    for (const { label, links: [link, ...others] } of definitions) {
      if (link && others.length === 0 && isWeb(link.address) && telling.test(link.address)) {
        yield [`note ${label.toLowerCase()}`, { place: link.target, address: link.address }];
      }
    }
    for (const { kind, text, address, target } of links) {
      if (kind === 'inline' && text !== '' && isWeb(address) && telling.test(address)) yield [`link ${address} ${text}`, { place: { block, span: target.span }, words: () => text, address }];
    }
  },
  *check(items) {
    for (const { place, address, words } of items) {
      if (address === undefined) continue;
      const said = words ? [words()] : items.flatMap((item) => (item.words && item.address === undefined ? [item.words()] : []));
      const faults = said.map((text) => faultOf(text, address));
      // Where one of several marks fits, the note does.
      const [fault] = faults;
      if (fault && faults.every(Boolean)) yield { place, message: fault };
    }
  },
};

/** An address that says anything of a year, a phase or a draft. */
const telling = /20\d\d|phase|draft/i;

/** What a reader takes for supported by a note: its sentence, up to the mark. */
function sentenceBefore({ text, sentences }: Passage, at: number): string {
  const sentence = sentences.findLast(({ start }) => start < at) ?? { start: 0 };
  return text.slice(sentence.start, at);
}

function faultOf(text: string, address: string): string | undefined {
  const slug = address.replace(/^https?:\/\/[^/]*/i, '').toLowerCase();
  return yearFault(text, slug) ?? phaseFault(text, slug) ?? draftFault(text, slug);
}

/** "IGF 2017" beside "igf-2016": the same name with another year, and no word of the year in the address. */
function yearFault(text: string, slug: string): string | undefined {
  const named = [...slug.matchAll(/(?<![a-z\d])([a-z]{3,20})-(20\d\d)(?!\d|-\d\d(?!\d))/g)];
  if (named.length !== 1) return undefined;
  const [[, name, year]] = named as unknown as [[string, string, string]];
  const said = [...text.toLowerCase().matchAll(/(?<![\p{L}\p{N}])(\p{L}{3,20})[\s-](20\d\d)(?!\d)/gu)].filter(([, word]) => word === name);
  if (said.length !== 1 || said[0]![2] === year || text.includes(year)) return undefined;
  return `The address speaks of “${name}-${year}”, the text of ${said[0]![2]}; see that the link is the right one.`;
}

function phaseFault(text: string, slug: string): string | undefined {
  const inSlug = [...slug.matchAll(/(?<![a-z])phase-?(i{1,3}|iv|v|\d)(?![a-z\d])/g)];
  const inText = [...text.matchAll(/(?<![\p{L}\p{N}])Phases?\s(III?|IV|I|V|\d)(?![\p{L}\p{N}])/giu)];
  if (inSlug.length !== 1 || inText.length !== 1 || /phases|\d\s(?:and|to|&)\s/i.test(text)) return undefined;
  const [there, here] = [numberOf(inSlug[0]![1]!), numberOf(inText[0]![1]!)];
  if (there === here || /^\s(?:and|to|–|-|&)\s?(?:[ivx]+|\d)\b/i.test(text.slice(inText[0]!.index + inText[0]![0].length))) return undefined;
  return `The address speaks of “${inSlug[0]![0]}”, the text of “${inText[0]![0]}”; see that the link is the right one.`;
}

function draftFault(text: string, slug: string): string | undefined {
  if (!/(?<![a-z])drafts?(?![a-z])/.test(slug) || /draft|provisional|preliminary|interim|proposed/i.test(text)) return undefined;
  const said = /(?<![\p{L}\p{N}])(?:outcome documents?|final (?:reports?|outputs?|documents?|version)|adopted (?:text|document|resolution)s?)(?![\p{L}\p{N}])/iu.exec(text)?.[0];
  return said && `The address is that of a draft, and the text speaks of “${said}”; see whether the final version has an address of its own.`;
}

function numberOf(written: string): number {
  return { i: 1, ii: 2, iii: 3, iv: 4, v: 5 }[written.toLowerCase()] ?? Number(written);
}

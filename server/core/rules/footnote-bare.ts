import { isAnnouncing } from '../knowledge/link-texts.ts';
import type { Definition } from '../report/index.ts';
import { languageOf } from './language.ts';
import type { BlockRule } from './rule.ts';

/** What leads from a source to its address, by language. */
const leads: Readonly<Record<string, string>> = { fr: 'disponible à l’adresse ', es: 'disponible en ' };

export const footnoteBare: BlockRule = {
  id: 'footnote-bare',
  severity: 'information',
  scope: 'block',
  summary: 'A note names its source in words; an address alone is none.',
  why: 'Addresses die, and a printed one cannot be followed. The source in words (who published what, and when) can still be found; the editorial manual of the United Nations asks for it, with “available at” before the address.',
  good: [
    'Access grew.[^1]\n\n[^1]: ITU, *Facts and Figures 2024*, available at <https://example.org/facts>.\n',
    'Access grew.[^1]\n\n[^1]: [Facts and Figures 2024](https://example.org/facts)\n',
    'Access grew.[^1]\n\n[^1]: <https://example.org/facts>, accessed on 3 May 2025.\n',
    'Access grew.[^1]\n\n[^1]: A/RES/70/125\n',
  ],
  bad: [
    { text: 'Access grew.[^1]\n\n[^1]: ⟦<https://example.org/facts>⟧\n', fixed: 'Access grew.[^1]\n\n[^1]: {{source}}, available at <https://example.org/facts>\n' },
    { text: 'Access grew.[^1]\n\n[^1]: Available at: ⟦https://example.org/facts⟧.\n' },
    { text: 'Access grew.[^1]\n\n[^1]: ⟦https://example.org/facts; www.example.org/more⟧\n' },
  ],
  *check({ block, definitions }, context) {
    for (const definition of definitions) {
      const { label, links } = definition;
      const words = wordsOf(definition);
      if (links.length === 0 || !links.every((link) => link.text === '' && /^(?:https?|ftp):/i.test(link.address))) continue;
      if (/[\p{L}\p{N}]/u.test(words) && !isAnnouncing(words)) continue;
      const span = { start: links[0]!.place.span.start, end: links.at(-1)!.place.span.end };
      const lead = leads[languageOf(context)] ?? 'available at ';
      yield {
        place: { block, span },
        message: `The note “${label}” is only an address; say who published what, and when, and then give the address.`,
        ...(!/[\p{L}\p{N}]/u.test(words) && links.length === 1 && {
          fix: {
            title: 'Leave a place for the source before the address',
            edits: [{ place: { block, span: { start: span.start, end: span.start } }, text: `{{source}}, ${lead}` }],
            offered: true as const,
          },
        }),
      };
    }
  },
};

function wordsOf({ passages }: Definition): string {
  return passages.map(({ text }) => text).join(' ').trim();
}

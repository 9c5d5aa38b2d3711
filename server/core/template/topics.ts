import { allSections } from './choose.ts';
import { oncePer } from './once.ts';
import type { Template } from './template.ts';

/** The topics of a template that a text speaks of, as `section-id/topic-id`. Takes time in proportion to the text. */
export function topicsIn(text: string, template: Template): Set<string> {
  const found = new Set<string>();
  for (const { ids, pattern } of patternsOf(template)) {
    if (pattern.test(text)) for (const id of ids) found.add(id);
  }
  return found;
}

/** One pattern for all topics with the same phrases, such as the obstacles of two parts. */
const patternsOf = oncePer((template: Template) => {
  const patterns = new Map<string, { readonly ids: string[]; readonly pattern: RegExp }>();
  for (const section of allSections(template)) {
    for (const { id, phrases } of section.topics) {
      if (phrases.length === 0) continue;
      const source = phrases.map(patternOf).join('|');
      const known = patterns.get(source) ?? { ids: [], pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?!\\p{L})`, 'iu') };
      known.ids.push(`${section.id}/${id}`);
      patterns.set(source, known);
    }
  }
  return [...patterns.values()];
});

/** Spaces and hyphens stand for each other; an apostrophe may be straight or curly. The phrase begins at the start of a word. */
function patternOf(phrase: string): string {
  const words = phrase.trim().split(/[\s\p{Pd}]+/u).filter(Boolean);
  return words
    .map((word) => {
      const literal = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");
      return word.endsWith('*') ? `${literal}\\p{L}*` : literal;
    })
    .join('[\\s\\p{Pd}]{1,4}');
}

import * as v from 'valibot';
import wsisInput from '../../data/templates/wsis-input.json' with { type: 'json' };
import { allSections } from './choose.ts';
import { mistakesBeyondSchema, type KnownNames } from './consistency.ts';
import { plainValue, readJson, type Mistake } from './json.ts';
import { structureMistakes } from './structure.ts';
import { templateSchema, type Template, type TemplateSection } from './template.ts';

export type { KnownNames, Mistake };

/** The templates that come with the product. */
export const builtInTemplates: readonly Template[] = [withPhrases(v.parse(templateSchema, wsisInput))];

/**
 * Reads a template file. Gives the template, or everything that is wrong with the file in the order of the text, each
 * mistake at the key or value at fault; of a key that is missing it tells at the `{` that should hold it.
 */
export function readTemplate(text: string, known: KnownNames): { readonly template: Template } | { readonly mistakes: readonly Mistake[] } {
  const { node, mistakes } = readJson(text);
  if (!node) return { mistakes };
  const value = plainValue(node);
  const all = [...mistakes, ...structureMistakes(templateSchema, node, value), ...mistakesBeyondSchema(node, known)];
  if (all.length === 0) return { template: withPhrases(v.parse(templateSchema, value)) };
  return { mistakes: all.toSorted((a, b) => a.span.start - b.span.start) };
}

/** A topic without phrases has those of its namesake. */
function withPhrases(template: Template): Template {
  const topics = allSections(template).flatMap((section) => section.topics);
  const phrases = (id: string): string[] => topics.find((topic) => topic.id === id && topic.phrases.length > 0)?.phrases ?? [];
  const complete = (section: TemplateSection): TemplateSection => ({
    ...section,
    topics: section.topics.map((topic) => (topic.phrases.length > 0 ? topic : { ...topic, phrases: phrases(topic.id) })),
    sections: section.sections.map(complete),
  });
  return { ...template, sections: template.sections.map(complete) };
}

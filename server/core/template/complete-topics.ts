import { allSections } from './choose.ts';
import type { Template, TemplateSection } from './template.ts';

/** A template whose topics without phrases have those of their namesakes. */
export function withPhrases(template: Template): Template {
  const topics = allSections(template).flatMap((section) => section.topics);
  const phrases = (id: string): string[] => topics.find((topic) => topic.id === id && topic.phrases.length > 0)?.phrases ?? [];
  const complete = (section: TemplateSection): TemplateSection => ({
    ...section,
    topics: section.topics.map((topic) => (topic.phrases.length > 0 ? topic : { ...topic, phrases: phrases(topic.id) })),
    sections: section.sections.map(complete),
  });
  return { ...template, sections: template.sections.map(complete) };
}

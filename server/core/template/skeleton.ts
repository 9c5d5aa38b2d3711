import { owedStatistics } from './choose.ts';
import type { TemplateSection } from './template.ts';

/**
 * What "Insert section" writes below a section's heading for an organization: the section's skeleton and a sentence for each
 * statistic that the organization owes. Markdown with `{{holes}}`, without the heading and without the sections
 * within it; empty where the template has nothing to say.
 */
export function skeletonOf(section: TemplateSection, organization?: string): string {
  const sentences = owedStatistics(section, organization).map(({ sentence }) => sentence.trim());
  const paragraphs = [section.skeleton.trim(), sentences.filter(Boolean).join(' ')].filter(Boolean);
  return paragraphs.length > 0 ? `${paragraphs.join('\n\n')}\n` : '';
}

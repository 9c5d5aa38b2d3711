import type { TemplateSection } from './template.ts';

/** Templates count in pages, and words are our reading of them: a twentieth more or less is let pass. */
const leeway = 0.05;

/** Whether so many words are clearly outside what the template asks for; undefined where they are not. */
export function lengthFault(count: number, { words }: Pick<TemplateSection, 'words'>): 'short' | 'long' | undefined {
  if (words?.max !== undefined && count > words.max * (1 + leeway)) return 'long';
  if (words?.min !== undefined && count < words.min * (1 - leeway)) return 'short';
  return undefined;
}

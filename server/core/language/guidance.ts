import type { TemplateSection } from '../template/template.ts';
import { asWritten, type Say } from './translator.ts';

/** Markdown of ours, line by line; items of lists without their marks. */
export function sayLines(text: string, say: Say): string {
  return text.split('\n').map((line) => line.replace(/^(- )?(.+)$/, (_, mark: string | undefined, words: string) => (mark ?? '') + say(words))).join('\n');
}

/** What an author should know of a section, in Markdown: guidance, length, and how sure its wording is. */
export function guidanceOf(section: TemplateSection, say: Say = asWritten): string {
  const { min, max } = section.words ?? {};
  const length = max === undefined ? '' : min ? `About ${min.toLocaleString('en')} to ${max.toLocaleString('en')} words.` : `About ${max.toLocaleString('en')} words at most.`;
  const wording = section.verified ? 'Wording checked against its source.' : 'Wording **not checked** against an official source.';
  return [sayLines(section.guidance.trim(), say), length && say(length), [say(wording), say(section.source.trim())].filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
}

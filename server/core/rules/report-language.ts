import type { Report } from '../report/index.ts';
import { languageOf } from '../template/language-of.ts';
import { oncePer } from '../template/once.ts';

/** Titles are looked at no further than this. */
const longest = 5000;

/** The language of a report without its region: that of the front matter; else of its parts' headings, or of all its headings; `en` where nothing tells. */
export function reportLanguage({ frontMatter, headings, found }: Report): string {
  const said = frontMatter.language?.value.split(/[-_]/)[0]!.toLowerCase();
  if (said) return said;
  const [part] = found.values();
  return part ? (part.heading.language ?? 'en') : guess(headings);
}

const guess = oncePer((headings: Report['headings']): string => {
  let titles = '';
  for (const { title } of headings) if (titles.length < longest) titles += `${title}\n`;
  return languageOf(titles) ?? 'en';
});

/** Whether a template's headings and phrases are in this language; one that does not say so is the author's own, and is. */
export function isTemplates(language: string, { template }: Pick<Report['context'], 'template'>): boolean {
  return template.language === undefined || template.language === language;
}

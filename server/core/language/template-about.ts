import { allSections } from '../template/choose.ts';
import { numberedTitle } from '../template/heading-text.ts';
import type { Template } from '../template/template.ts';
import { asWritten, type Say } from './translator.ts';

/** What a template is for, where it comes from, and which of its headings were checked against that, in Markdown. */
export function aboutTemplate(template: Template, say: Say = asWritten): string {
  const { title, name, description, source } = template;
  return [`**${say(title)}** (\`${name}\`)`, say(description.trim()), checkedIn(template, say), say(source.trim())].filter(Boolean).join('\n\n');
}

/** How many titles are named. */
const mostNamed = 3;

function checkedIn(template: Template, say: Say): string {
  const sections = allSections(template);
  const checked = sections.filter(({ verified }) => verified);
  if (checked.length === 0) return say('Its wording was **not checked** against an official source.');
  if (checked.length === sections.length && template.verified) return say('Its wording was checked against its source.');
  const named = checked.slice(0, mostNamed).map((section) => `“${shorten(numberedTitle(section, template))}”`).join(', ');
  const more = checked.length > mostNamed ? ` and ${checked.length - mostNamed} more` : '';
  return checked.length === sections.length ? say('Its headings were checked against their sources; its form was **not checked**.') : say(`Checked against its source: ${named}${more}. The rest is **not checked**.`);
}

function shorten(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title;
}

import type { FrontMatter } from '../report/front-matter.ts';
import type { Context } from '../report/index.ts';
import { organizationOf } from '../template/choose.ts';
import type { Templates } from '../template/templates.ts';

export type { Templates };

/** What the front matter decides for all rules. */
export function contextOf(frontMatter: FrontMatter, templates: Templates): Context {
  const named = frontMatter.template && templates.get(frontMatter.template.value);
  const template = named ?? templates.values().next().value;
  if (!template) throw new Error('There is no template at all.');
  const organization = frontMatter.organization?.value;
  const organizationId = organization && organizationOf(organization, template);
  const year = /^\d{4}$/.test(frontMatter.year?.value ?? '') ? Number(frontMatter.year?.value) : undefined;
  return {
    template,
    templates,
    guessing: !frontMatter.template && !templates.chosen,
    ...(organization && { organization }),
    ...(organizationId && { organizationId }),
    ...(year !== undefined && { year }),
    language: frontMatter.language?.value ?? 'en',
  };
}

/** Whether findings made under one context hold under the other. */
export function sameContext(a: Context, b: Context): boolean {
  return (
    a.template === b.template &&
    a.organization === b.organization &&
    a.year === b.year &&
    a.language === b.language &&
    a.templates === b.templates &&
    a.guessing === b.guessing
  );
}

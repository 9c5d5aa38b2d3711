import type { Analysis } from '../../analysis/index.ts';
import type { Hover } from '../hover.ts';
import { escaped } from '../notes/note-text.ts';
import { aboutTemplate } from '../template-about.ts';
import { asWritten, type Say } from '../translator.ts';
import { frontMatterKeys, languages } from './keys.ts';
import { frontMatterPlaceAt } from './place.ts';

/** On a key of the front matter what it does, on a value what is known of it. */
export function frontMatterHoverAt(analysis: Analysis, offset: number, say: Say = asWritten): Hover | undefined {
  const place = frontMatterPlaceAt(analysis, offset);
  const does = place && frontMatterKeys.get(place.key);
  if (!does || place.span.start === place.span.end) return undefined;
  const { document } = analysis;
  const text = place.kind === 'key' ? `**${place.key}**\n\n${say(does)}` : aboutValue(place.key, offset, analysis, say);
  return text === undefined ? undefined : { range: { start: document.positionAt(place.span.start), end: document.positionAt(place.span.end) }, text };
}

function aboutValue(key: string, offset: number, { report: { context, frontMatter, series } }: Analysis, say: Say): string | undefined {
  switch (key) {
    case 'template': {
      const template = context.templates.get(frontMatter.template?.value ?? '');
      return template && aboutTemplate(template, say);
    }
    case 'language':
      return sayIf(languages.get(frontMatter.language?.value.split(/[-_]/)[0]!.toLowerCase() ?? ''), say);
    case 'organization': {
      const { organizationId, template } = context;
      const names = template.organizations.find(({ id }) => id === organizationId)?.names;
      return names && `${say(`The template “${template.name}” knows this organization:`)} ${names.map(escaped).join(', ')}.`;
    }
    case 'previous': {
      const path = frontMatter.previous?.find(({ place: { span } }) => span.start <= offset && offset <= span.end)?.value;
      const report = series.reports.find(({ name }) => name === path);
      if (!report) return undefined;
      const figures = report.figures.length;
      return `${say(`The report on ${report.year}.`)}\n\n${say(figures === 1 ? '1 figure of it is compared.' : `${figures.toLocaleString('en')} figures of it are compared.`)}`;
    }
    default:
      return undefined;
  }
}

function sayIf(text: string | undefined, say: Say): string | undefined {
  return text === undefined ? undefined : say(text);
}

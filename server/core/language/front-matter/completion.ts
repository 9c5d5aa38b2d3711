import type { Analysis } from '../../analysis/index.ts';
import { actionLines } from '../../knowledge/action-lines.ts';
import type { Completion } from '../completion.ts';
import { aboutTemplate } from '../template-about.ts';
import { asWritten, type Say } from '../translator.ts';
import { frontMatterKeys, languages } from './keys.ts';
import { frontMatterPlaceAt } from './place.ts';

/** What the report itself does not tell. */
export interface Beside {
  /** This year. */
  readonly year?: number;
  /** The organization of the folder's settings. */
  readonly organization?: string;
  /** Paths of other reports, from the folder of this one. */
  readonly reports?: readonly string[];
}

interface Choice {
  readonly value: string;
  readonly detail?: string;
  readonly about?: string;
}

/** In the front matter its keys that are not there yet, and behind a key what may be written there. Undefined elsewhere. */
export function frontMatterCompletionsAt(analysis: Analysis, offset: number, beside: Beside = {}, say: Say = asWritten): Completion[] | undefined {
  const place = frontMatterPlaceAt(analysis, offset);
  if (!place) return undefined;
  const { document } = analysis;
  const range = { start: document.positionAt(place.span.start), end: document.positionAt(place.span.end) };
  if (place.kind === 'key') {
    const keys = [...frontMatterKeys].filter(([key]) => !place.others.has(key));
    return keys.map(([key, does]) => ({ kind: 'key', label: key, detail: '', documentation: say(does), filter: key, range, text: place.colon ? key : `${key}: ` }));
  }
  const space = document.blockAt(0)?.text[place.span.start - 1] === ':' ? ' ' : '';
  return choicesFor(place.key, analysis, beside, say).map(({ value, detail = '', about = '' }) => ({
    kind: 'value', label: value, detail, documentation: about, filter: `${space}${value}`, range, text: `${space}${written(value)}`,
  }));
}

function choicesFor(key: string, { report: { context, frontMatter, series, title } }: Analysis, { year: now, organization, reports = [] }: Beside, say: Say): Choice[] {
  const year = context.year;
  switch (key) {
    case 'template':
      return Array.from(context.templates.values(), (template) => ({ value: template.name, detail: say(template.title), about: aboutTemplate(template, say) }));
    case 'organization': {
      const named = [organization, ...context.template.organizations.map(({ names }) => names[0]), ...actionLines.flatMap(({ leadFacilitator }) => leadFacilitator?.split(', ') ?? [])];
      return [...new Set(named)].flatMap((name) => (name === undefined ? [] : [{ value: name }]));
    }
    case 'year': {
      const titled = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title?.title ?? '')?.[0];
      const latest = series.reports.at(-1)?.year;
      const years = [...(titled === undefined ? [] : [Number(titled)]), ...(latest === undefined ? [] : [latest + 1]), ...(now === undefined ? [] : [now, now - 1])];
      return [...new Set(years)].map((value) => ({ value: String(value) }));
    }
    case 'session':
      // The tenth was in 2007, and a report is read in the year after that on which it is.
      return year === undefined || year < 2000 ? [] : [{ value: String(year - 1996), detail: say(`The session of ${year + 1}`) }];
    case 'language':
      return Array.from(languages, ([value, name]) => ({ value, detail: say(name) }));
    case 'previous': {
      const taken = new Set(frontMatter.previous?.map(({ value }) => value));
      const years = new Map(series.reports.map(({ name, year: on }) => [name, on]));
      return [...new Set([...years.keys(), ...reports])].filter((path) => !taken.has(path)).map((value) => ({ value, ...(years.has(value) && { detail: String(years.get(value)) }) }));
    }
    default:
      return [];
  }
}

/** As YAML reads it: in quotation marks where it would be something else than these words. */
function written(value: string): string {
  return /^[\p{L}\p{N}./_][^:#"'[\]{},&*!|>%@`]*$/u.test(value) && value === value.trim() ? value : JSON.stringify(value);
}

import type { Heading, RootContent } from 'mdast';
import type { Entry, FrontMatter } from '../../report/front-matter.ts';
import { legalText } from './legal-text.ts';
import { textOf } from './slug-headings.ts';

/** What stands above the text. Each part is absent where the front matter does not give it. */
export interface Cover {
  /** Absent too where the text begins with the same words as a heading. */
  readonly title?: string;
  readonly organization?: string;
  readonly year?: string;
  readonly session?: string;
  /** What the file calls itself; never empty. */
  readonly name: string;
  /** What the front matter says, by key: for the properties of the file. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The cover of a report with this front matter and text. */
export function coverOf(frontMatter: FrontMatter, body: readonly RootContent[]): Cover {
  const { template, title, organization, year, session, language } = frontMatter;
  const given: Record<string, Entry | undefined> = { template, title, organization, year, session, language };
  const properties = Object.fromEntries(Object.entries(given).flatMap(([key, entry]) => (entry ? [[key, legalText(entry.value)]] : [])));
  const heading = body.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const headed = heading ? textOf(heading).trim() : '';
  const named = properties['title'];
  return {
    ...(named !== undefined && named !== headed && { title: named }),
    ...(properties['organization'] !== undefined && { organization: properties['organization'] }),
    ...(properties['year'] !== undefined && { year: properties['year'] }),
    ...(properties['session'] !== undefined && { session: properties['session'] }),
    name: named ?? (headed || [properties['organization'], properties['year']].filter(Boolean).join(', ') || 'Report'),
    properties,
  };
}

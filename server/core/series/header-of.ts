import { contextOf, type Templates } from '../analysis/context.ts';
import { frontMatterOf } from '../report/front-matter-of.ts';
import type { FrontMatter } from '../report/index.ts';
import { organizationKey } from '../template/choose.ts';

/** Whose report a file is, and for which year. */
export interface Header {
  /** Whether it says that it is a report, by a template that is known. */
  readonly isReport: boolean;
  readonly organization?: string;
  readonly year?: number;
  /** The same for all names of one organization. */
  readonly key?: string;
  /** The paths of earlier reports that it names; undefined where those of its folder count. */
  readonly previous?: readonly string[];
}

/** What the front matter of a text says of it; nothing below the front matter is read. */
export function headerOf(text: string, templates: Templates): Header {
  const frontMatter = frontMatterOf(text);
  return frontMatter ? headerIn(frontMatter, templates) : { isReport: false };
}

/** The same of front matter that is read already. */
export function headerIn(frontMatter: FrontMatter, templates: Templates): Header {
  const { organization, organizationId, year } = contextOf(frontMatter, templates);
  const key = organizationId ?? (organization && organizationKey(organization));
  // A path that is still a hole waits for its author.
  const previous = frontMatter.previous?.map(({ value }) => value).filter((path) => !path.includes('{{'));
  return {
    isReport: frontMatter.template !== undefined && templates.has(frontMatter.template.value),
    ...(organization !== undefined && { organization }),
    ...(year !== undefined && { year }),
    ...(key && { key }),
    ...(previous && { previous }),
  };
}

import { textOf } from '../export/slug-headings.ts';
import type { WordBlock } from './read-blocks.ts';
import type { Styles } from './styles.ts';
import { elementsOf, textWithin, type XmlElement } from './xml.ts';

export interface FoundCover {
  /** Without those of the cover. */
  readonly blocks: readonly WordBlock[];
  /** What the document says of itself, by the keys of a front matter. */
  readonly properties: Readonly<Record<string, string>>;
  /** Whether the document was made of a report. */
  readonly isOwn: boolean;
}

const keys = ['template', 'title', 'organization', 'year', 'session', 'language'];

/** Takes the cover off a document that was made of a report, and reads the properties that it was given. */
export function takeCover(blocks: readonly WordBlock[], custom: XmlElement | undefined, styles: Styles): FoundCover {
  const isOwn = [...styles.values()].some(({ name }) => name === 'report organization');
  if (!isOwn) return { blocks, properties: {}, isOwn };
  const written = new Map(elementsOf(custom).map((property) => [property.attributes['name'] ?? '', textWithin(property).trim()]));
  const cover = blocks.filter(({ style }, index) => index < 3 && /^(?:report organization|report occasion|title)$/.test(style));
  const shown = (style: string): string | undefined => {
    const found = cover.find((block) => block.style === style);
    return found && textOf(found.node);
  };
  const [year, session] = (shown('report occasion') ?? '').split(' · ');
  const stated: Record<string, string | undefined> = { organization: shown('report organization'), title: shown('title'), year: /^\d{4}$/.test(year ?? '') ? year : undefined, session };
  const properties = Object.fromEntries(keys.flatMap((key) => {
    // Whoever changed the cover changed the report.
    const value = stated[key] ?? written.get(key);
    return value === undefined || value === '' ? [] : [[key, value]];
  }));
  return { blocks: blocks.filter((block) => !cover.includes(block)), properties, isOwn };
}

import type { Root } from 'hast';
import { elementsIn, removeFrom, shownIn } from './nodes.ts';

/** Takes the cover off a page that was made of a report, and reads what it says, by the keys of a front matter. */
export function takePageCover(page: Root): { readonly properties: Readonly<Record<string, string>>; readonly isOwn: boolean } {
  const all = elementsIn(page);
  const isOwn = all.some(({ element: { tagName, properties } }) => tagName === 'meta' && String(properties['content'] ?? '').startsWith("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"));
  if (!isOwn) return { properties: {}, isOwn };
  const html = all.find(({ element }) => element.tagName === 'html')?.element;
  const header = all.find(({ element, parents }) => element.tagName === 'header' && parents.at(-1)?.type === 'element' && (parents.at(-1) as { tagName?: string }).tagName === 'body');
  const lines = header ? elementsIn(header.element).map(({ element }) => element) : [];
  const withClass = (name: string): string | undefined => {
    const found = lines.find(({ properties }) => String(properties['className'] ?? '') === name);
    return found && shownIn(found);
  };
  const heading = lines.find(({ tagName }) => tagName === 'h1');
  const [first = '', second] = (withClass('occasion') ?? '').split(' · ');
  const isYear = /^\d{4}$/.test(first);
  const found: Record<string, string | undefined> = {
    organization: withClass('organization'),
    title: heading && shownIn(heading),
    year: isYear ? first : undefined,
    session: isYear ? second : first || undefined,
    language: typeof html?.properties['lang'] === 'string' ? html.properties['lang'] : undefined,
  };
  if (header) removeFrom(header.parents.at(-1)!, header.element);
  const properties = Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])));
  const title = all.find(({ element }) => element.tagName === 'title');
  // It says the title once more.
  if (title) removeFrom(title.parents.at(-1)!, title.element);
  return { properties, isOwn };
}

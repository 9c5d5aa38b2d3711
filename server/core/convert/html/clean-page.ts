import type { Element, ElementContent, Parents, Root } from 'hast';
import type { Entry } from '../entry.ts';
import { elementsIn, removeFrom, shownIn, styleOf } from './nodes.ts';

const machinery = new Set('script style noscript template svg iframe object embed applet canvas audio video source track link meta base form input button select textarea datalist dialog map'.split(' '));
const furniture = new Set(['nav', 'menu']);

/** Takes out of a page, in place, what is no text of a report. What was written there is in the entries. */
export function cleanPage(root: Root): Entry[] {
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  const remove = (element: Element, parent: Parents, why: string): void => {
    const text = shownIn(element);
    if (text !== '') entries.push({ kind: 'removed', line: element.position?.start.line ?? 1, text, why });
    removeFrom(parent, element);
  };
  const gone = new Set<Parents>();
  const all = elementsIn(root);
  const main = mainOf(all.map(({ element }) => element));
  for (const { element, parents } of all) {
    const parent = parents.at(-1)!;
    if (parents.some((node) => gone.has(node))) continue;
    const { tagName, properties } = element;
    const role = String(properties['role'] ?? '');
    let why: string | undefined;
    if (tagName === 'title') why = 'The title of the page.';
    // Boxes to tick in lists are of the text.
    else if (tagName === 'input' && properties['type'] === 'checkbox') continue;
    else if (machinery.has(tagName)) {
      counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
      why = `What stood in <${tagName}>, which is not read.`;
    } else if (furniture.has(tagName) || /^(?:navigation|menu|menubar|search|banner|contentinfo|complementary|alert|dialog)$/.test(role)) why = 'This leads about the site, and is no text of the page.';
    else if (properties['hidden'] !== undefined || /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element))) why = 'This is hidden in the page.';
    else if (main && element !== main && !parents.includes(main) && !holds(element, main) && tagName !== 'html' && tagName !== 'head') why = 'This stood outside of the main text of the page.';
    else if (tagName === 'img') {
      const alt = String(properties['alt'] ?? '').trim();
      if (alt !== '') entries.push({ kind: 'removed', line: element.position?.start.line ?? 1, text: alt, why: 'A picture stood here, with this description.' });
      why = 'A picture.';
    }
    if (why === undefined) continue;
    remove(element, parent, why);
    gone.add(element);
  }
  const seen = [...counts].filter(([name]) => /^(?:script|style|iframe|form|object|embed)$/.test(name)).map(([name, count]) => `${count} <${name}>`);
  if (seen.length > 0) entries.push({ kind: 'removed', text: seen.join(', '), why: 'These parts of the page are no text; they were neither run nor fetched.' });
  for (const { element, parents } of elementsIn(root)) restyle(element, parents.at(-1)!);
  return entries;
}

/** The one element that says that it holds the text. */
function mainOf(elements: readonly Element[]): Element | undefined {
  for (const is of [({ tagName, properties }: Element) => tagName === 'main' || properties['role'] === 'main', ({ tagName }: Element) => tagName === 'article']) {
    const found = elements.filter(is);
    if (found.length > 0) return found.length === 1 && shownIn(found[0]!).length > 200 ? found[0] : undefined;
  }
  return undefined;
}

function holds(outer: Element, inner: Element): boolean {
  return outer.children.some((child) => child === inner || (child.type === 'element' && holds(child, inner)));
}

/** Programs write with styles what elements mean: bold, italic, raised. */
function restyle(element: Element, parent: Parents): void {
  const style = styleOf(element);
  const { tagName } = element;
  if (/^(?:b|strong)$/.test(tagName) && /font-weight:(?:normal|400)/.test(style)) element.tagName = 'span';
  if (tagName === 'p' && /\bMsoTitle\b/.test(String(element.properties['className'] ?? ''))) element.tagName = 'h1';
  if (tagName === 'u' || tagName === 'mark') element.tagName = 'span';
  if (tagName !== 'span' && tagName !== 'font') return;
  const wraps = [/font-weight:(?:bold|[6-9]00)/.test(style) && 'strong', /font-style:italic/.test(style) && 'em', /vertical-align:super/.test(style) && 'sup', /vertical-align:sub/.test(style) && 'sub', /text-decoration(?:-line)?:line-through/.test(style) && 'del'].filter((name) => name !== false);
  // A heading is bold of itself.
  const names = parent.type === 'element' && /^h[1-6]$/.test(parent.tagName) ? wraps.filter((name) => name !== 'strong') : wraps;
  for (const name of names) element.children = [{ type: 'element', tagName: name, properties: {}, children: element.children } satisfies ElementContent];
}

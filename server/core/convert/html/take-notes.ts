import type { Element, Parents, Root } from 'hast';
import type { Entry } from '../entry.ts';
import { isNotesHeading } from '../note-texts.ts';
import { elementsIn, isInline, namesOf, removeFrom, shownIn, type Placed } from './nodes.ts';
import { sideBySide } from './side-by-side.ts';

/** A note of a page, taken out of it. */
export interface PageNote {
  readonly label: string;
  readonly content: Element;
  readonly line: number;
}

/** What stands in the page in the place of a mark. */
export const callTag = 'note-call';

/**
 * Takes the notes out of a page and puts their labels in the places of their marks, by what all ways of writing notes have in common: a
 * mark leads to its note, and the note leads back.
 */
export function takeNotes(root: Root): { readonly notes: readonly PageNote[]; readonly entries: readonly Entry[] } {
  const all = elementsIn(root);
  const places = new Map<string, Placed>();
  for (const placed of all) for (const name of namesOf(placed.element)) if (!places.has(name)) places.set(name, placed);
  const links = all.filter(({ element }) => element.tagName === 'a' && fragmentOf(element) !== undefined);
  const order = new Map(all.map((placed, index) => [placed.element, index]));

  /** By the outermost element of each: the links that lead back from it. */
  const notes = new Map<Element, { readonly block: Placed; readonly calls: Placed[]; readonly back: Placed[]; readonly label: string }>();
  for (const call of links) {
    const target = places.get(fragmentOf(call.element)!);
    // A note stands below its marks.
    if (!target || order.get(target.element)! < order.get(call.element)! || !/^\W*[\p{L}\p{N}*†‡§]{1,6}\W*$/u.test(shownIn(call.element))) continue;
    const block = blockOf(target);
    if (!block || block.parents.includes(call.element) || block.element === call.element || call.parents.includes(block.element)) continue;
    const called = new Set([call.element, ...call.parents.slice(-2), ...elementsIn(call.element).map(({ element }) => element)].flatMap((node) => (node.type === 'element' ? namesOf(node) : [])));
    const back = links.filter((link) => (link.element === target.element || link.parents.includes(block.element)) && called.has(fragmentOf(link.element)!));
    const known = notes.get(block.element);
    if (back.length === 0 && !known) continue;
    if (known) {
      known.calls.push(call);
      known.back.push(...back);
    } else notes.set(block.element, { block, calls: [call], back: [...back], label: String(notes.size + 1) });
  }

  const marks = new Set([...notes.values()].flatMap(({ calls }) => calls.map(({ element }) => element)));
  const entries = sideBySide(root, marks).map((text): Entry => ({ kind: 'done', text, why: 'Marks of notes that stand side by side.', only: true }));
  for (const { block, calls, back, label } of notes.values()) {
    for (const { element, parents } of calls) {
      const written = shownIn(element);
      if ((written.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word !== label)) entries.push({ kind: 'done', line: lineOf(element), text: written, why: `The mark of note ${label}.`, only: true });
      replaceCall(element, parents, label);
    }
    for (const { element, parents } of new Set(back)) {
      const written = shownIn(element);
      if (/\p{L}/u.test(written) || (/\p{N}/u.test(written) && !written.includes(label))) entries.push({ kind: 'removed', line: lineOf(element), text: written, why: `The way back from note ${label}.` });
      removeWithRaised(element, parents);
    }
    removeFrom(block.parents.at(-1)!, block.element);
    trimStart(block.element);
  }
  if (notes.size > 0) entries.push(...removeNotesHeadings(root));
  return { notes: [...notes.values()].map(({ label, block }) => ({ label, content: block.element, line: lineOf(block.element) })), entries };
}

function fragmentOf({ properties }: Element): string | undefined {
  const { href } = properties;
  const fragment = typeof href === 'string' ? /^[^#]*#(.+)$/.exec(href)?.[1] : undefined;
  if (fragment === undefined) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The block that a note fills: where its name stands, or, of a name within a line, the paragraph around it; and the box of this note alone. */
function blockOf({ element, parents }: Placed): Placed | undefined {
  const line: (Element | Parents)[] = [...parents, element];
  let at = line.length - 1;
  while (at > 0 && line[at]!.type === 'element' && isInline(line[at] as Element)) at--;
  const above = line[at - 1];
  const own = line[at];
  if (own?.type !== 'element' || /^(?:body|html|main|article|table|ol|ul|h[1-6])$/.test(own.tagName)) return undefined;
  const isBox = above?.type === 'element' && (above.tagName === 'li' || (/^(?:div|aside|dd)$/.test(above.tagName) && namesOf(above).some((name) => /^(?:(?:sd)?(?:foot|end)note|ftn|edn|fn)[-_:.]?\d+$/i.test(name))));
  if (isBox) at--;
  const block = line[at];
  return block?.type === 'element' ? { element: block, parents: line.slice(0, at) as Parents[] } : undefined;
}

/** The signs and the raised place around a mark go with it. */
function replaceCall(element: Element, parents: readonly Parents[], label: string): void {
  // What is in it keeps the space before it and the one behind it apart, and the raised place around it from seeming to hold another mark alone.
  const call: Element = { type: 'element', tagName: callTag, properties: { label }, children: [{ type: 'text', value: label }] };
  let node: Element = element;
  let parent = parents.at(-1)!;
  for (let at = parents.length - 1; at > 0 && parent.type === 'element' && /^(?:sup|span|b|i|small)$/.test(parent.tagName) && shownIn(parent) === shownIn(node); at--) {
    node = parent;
    parent = parents[at - 1]!;
  }
  parent.children = parent.children.map((child) => (child === node ? call : child)) as typeof parent.children;
}

function removeWithRaised(element: Element, parents: readonly Parents[]): void {
  const parent = parents.at(-1)!;
  removeFrom(parent, element);
  if (parent.type === 'element' && parent.tagName === 'sup' && shownIn(parent) === '') removeFrom(parents.at(-2)!, parent);
}

/** What parts the number of a note from its text: ".", ")", a space. */
function trimStart(element: Element): void {
  const first = element.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type === 'text') first.value = first.value.replace(/^\s*[.):\]]\s+/, '');
  else if (first?.type === 'element') trimStart(first);
}

function removeNotesHeadings(root: Root): Entry[] {
  return elementsIn(root).flatMap(({ element, parents }): Entry[] => {
    const parent = parents.at(-1)!;
    if (!/^h[1-6]$/.test(element.tagName) || !isNotesHeading(shownIn(element).replace(/^الحواشي$|^注释$|^Примечания$|^Notas$/, 'Notes'))) return [];
    const below = parent.children.slice(parent.children.indexOf(element) + 1);
    if (below.some((node) => shownIn(node) !== '')) return [];
    removeFrom(parent, element);
    return [{ kind: 'removed', line: lineOf(element), text: shownIn(element), why: 'This heading stood above the notes, which need none in Markdown.' }];
  });
}

function lineOf({ position }: Element): number {
  return position?.start.line ?? 1;
}

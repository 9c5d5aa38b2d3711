import { SaxesParser } from 'saxes';

/** An element of XML. Names carry the prefixes that Word itself uses, whichever the file does. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Deeper than anything that people write; what reads a tree need not fear for its stack. */
const deepest = 400;

/** By what stands in the addresses of their namespaces, those of later standards too. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/wordprocessingDrawing$/, 'wp'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
];

/** Reads XML; entities of its own are not among what it knows. Throws where it is none, or is nested too deeply. */
export function readXml(text: string): XmlElement {
  const root: { children: (XmlElement | string)[] } = { children: [] };
  const open: { children: (XmlElement | string)[] }[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    if (open.length > deepest) throw new Error('its parts are nested too deeply');
    const element = {
      name: nameOf(uri, prefix, local),
      attributes: Object.fromEntries(Object.values(attributes).map((attribute) => [nameOf(attribute.uri, attribute.prefix, attribute.local), attribute.value])),
      children: [] as (XmlElement | string)[],
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (written: string): void => void open.at(-1)!.children.push(written);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string')!;
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = uri === '' ? prefix : (prefixes.find(([address]) => address.test(uri))?.[1] ?? prefix);
  return known === '' ? local : `${known}:${local}`;
}

/** The elements within an element. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));
}

/** The first element at the end of a path of names. */
export function elementAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => elementsOf(element, name)[0], parent);
}

/** The `w:val` of the element at the end of a path. */
export function valueAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return elementAt(parent, ...path)?.attributes['w:val'];
}

/** Whether the element at the end of a path is there and not switched off; undefined where it is not there. */
export function isOn(parent: XmlElement | undefined, ...path: readonly string[]): boolean | undefined {
  const element = elementAt(parent, ...path);
  return element && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}

/** The element and all within it, in the order of the text; nothing below those for which `enter` says no. */
export function* descendants(root: XmlElement, enter: (element: XmlElement) => boolean = () => true): Iterable<XmlElement> {
  yield root;
  if (enter(root)) for (const child of elementsOf(root)) yield* descendants(child, enter);
}

/** The characters within an element. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
}

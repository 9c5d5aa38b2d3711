import { elementsOf, readXml, type XmlElement } from './xml.ts';

/** Where the relationships of a part lead, by their ids. */
export type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string; readonly external: boolean }>;

/** A part of a document, and where its relationships lead. */
export interface WordPart {
  readonly root: XmlElement;
  readonly relations: Relations;
}

/** The parts of a Word document that hold text, or tell how it is meant. */
export interface WordParts {
  readonly document: WordPart;
  readonly footnotes?: WordPart;
  readonly endnotes?: WordPart;
  readonly comments?: WordPart;
  readonly styles?: WordPart;
  readonly numbering?: WordPart;
  /** Headers and footers. */
  readonly margins: readonly WordPart[];
  /** What the document says of itself by names of its own making. */
  readonly properties?: XmlElement;
}

/** Reads the parts that the document refers to; undefined where there is no document. Throws for XML that cannot be read. */
export function readParts(texts: ReadonlyMap<string, string>): WordParts | undefined {
  const top = relationsOf(texts, '');
  const target = [...top.values()].find(({ type }) => type === 'officeDocument')?.target;
  const document = target === undefined ? undefined : partAt(texts, target);
  if (!document || document.root.name !== 'w:document') return undefined;
  const related = (kind: string): WordPart[] => [...document.relations.values()].flatMap(({ type, external, target: path }) => (type === kind && !external ? (partAt(texts, path) ?? []) : []));
  const custom = [...top.values()].find(({ type }) => type === 'custom-properties')?.target;
  const one = <Name extends string>(name: Name): { [Key in Name]?: WordPart } => {
    const [part] = related(name);
    return (part ? { [name]: part } : {}) as { [Key in Name]?: WordPart };
  };
  const properties = custom === undefined ? undefined : partAt(texts, custom)?.root;
  return {
    document,
    ...one('footnotes'), ...one('endnotes'), ...one('comments'), ...one('styles'), ...one('numbering'),
    margins: [...related('header'), ...related('footer')],
    ...(properties && { properties }),
  };
}

function partAt(texts: ReadonlyMap<string, string>, path: string): WordPart | undefined {
  const text = texts.get(path);
  return text === undefined ? undefined : { root: readXml(text), relations: relationsOf(texts, path) };
}

function relationsOf(texts: ReadonlyMap<string, string>, path: string): Relations {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const text = texts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations = text === undefined ? [] : elementsOf(readXml(text)).filter(({ name }) => name === 'Relationship');
  return new Map(relations.map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return [attributes['Id'] ?? '', { type: (attributes['Type'] ?? '').replace(/^.*\//, ''), target: external ? target : pathFrom(folder, target), external }];
  }));
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word document, taken apart; every part of it has been found to be well-formed. */
export interface WordFile {
  /** By their names in the zip. */
  readonly parts: ReadonlyMap<string, Document>;
  readonly body: readonly WordParagraph[];
  /** The notes in the order of the file, without the two that only draw lines. */
  readonly notes: readonly { readonly id: string; readonly paragraphs: readonly WordParagraph[] }[];
  /** The ids of the notes that the text calls, in its order. */
  readonly calls: readonly string[];
}

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: Element;
}

/** Takes a Word document apart; throws where something in it is no XML, or holds what XML must not. */
export function readWord(bytes: Uint8Array): WordFile {
  const parts = new Map<string, Document>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (/\.(?:xml|rels)$/.test(name)) parts.set(name, parseXml(strFromU8(content), name));
  }
  const document = parts.get('word/document.xml')!;
  const notes = all(parts.get('word/footnotes.xml')!, 'w:footnote').filter((note) => !note.getAttribute('w:type'));
  return {
    parts,
    body: paragraphsOf(document),
    notes: notes.map((note) => ({ id: note.getAttribute('w:id')!, paragraphs: paragraphsOf(note) })),
    calls: all(document, 'w:footnoteReference').map((call) => call.getAttribute('w:id')!),
  };
}

/** Parses XML strictly. */
export function parseXml(text: string, name: string): Document {
  const fail = (message: string): never => {
    throw new Error(`${name}: ${message}`);
  };
  // The parser itself lets these pass.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text)) fail('a character that XML cannot hold');
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(text, 'text/xml');
}

/** The elements with a name, in the order of the text. */
export function all(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

/** Where the relationships of a part lead, by id. */
export function relationships({ parts }: WordFile, part: string): Map<string, { target: string; external: boolean }> {
  const rels = parts.get(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  return new Map((rels ? all(rels, 'Relationship') : []).map((rel) => [rel.getAttribute('Id')!, { target: rel.getAttribute('Target')!, external: rel.getAttribute('TargetMode') === 'External' }]));
}

function paragraphsOf(parent: Document | Element): WordParagraph[] {
  return all(parent, 'w:p').map((element) => ({ element, style: all(element, 'w:pStyle')[0]?.getAttribute('w:val') ?? '', text: textOf(element) }));
}

/** Without the marks of notes, and the spaces that part two of them. */
function textOf(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent === '\u2009' ? '' : (node.textContent ?? '');
  if (node.nodeName === 'w:br' || node.nodeName === 'w:tab') return ' ';
  if (node.nodeName === 'w:fldSimple') return '';
  return Array.from(node.childNodes ?? []).map(textOf).join('');
}

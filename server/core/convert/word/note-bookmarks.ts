import { descendants, type XmlElement } from './xml.ts';

/** The notes of a document are named by what they are and their id. */
export function noteKey({ name, attributes }: XmlElement): string {
  return `${name === 'w:endnoteReference' || name === 'w:endnote' ? 'endnote' : 'footnote'} ${attributes['w:id'] ?? ''}`;
}

/** The notes whose marks stand within bookmarks, by the names of these: fields that repeat a mark refer to it so. */
export function noteBookmarks(document: XmlElement): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const open = new Map<string, string>();
  for (const element of descendants(document)) {
    const { name, attributes } = element;
    if (name === 'w:bookmarkStart') open.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
    else if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'] ?? '');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      for (const bookmark of open.values()) if (!notes.has(bookmark)) notes.set(bookmark, noteKey(element));
    }
  }
  return notes;
}

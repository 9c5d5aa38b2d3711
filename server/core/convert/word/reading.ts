import type { Entry } from '../entry.ts';
import type { OpenField } from './paragraph-pieces.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Relations } from './word-parts.ts';
import { allWordsOf } from './words-of.ts';
import { descendants, type XmlElement } from './xml.ts';

/** What comes together while a document is read: the notes that it calls, what is left out, and where it is. */
export class WordReading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly fields: OpenField[] = [];
  readonly entries: Entry[] = [];
  /** Of a table of contents. */
  readonly contents: string[] = [];
  /** The names of the places that stand in the paragraph that is read. */
  readonly places: string[] = [];
  readonly #bookmarks: ReadonlyMap<string, string>;
  readonly #notes: ReadonlySet<string>;
  readonly #labels = new Map<string, string>();
  relations: Relations = new Map();
  /** The paragraph that is read, from 1. */
  paragraph = 0;

  /** `notes`: those that have a text. `bookmarks`: the notes whose marks they hold. */
  constructor(styles: Styles, numbering: Numbering, notes: ReadonlySet<string>, bookmarks: ReadonlyMap<string, string>) {
    this.styles = styles;
    this.numbering = numbering;
    this.#notes = notes;
    this.#bookmarks = bookmarks;
  }

  /** The label of a note that is called; undefined for one that has no text. */
  call(key: string): string | undefined {
    if (!this.#notes.has(key)) return undefined;
    const label = this.#labels.get(key) ?? String(this.#labels.size + 1);
    this.#labels.set(key, label);
    return label;
  }

  /** The notes that were called, in the order of their first calls. */
  get called(): readonly (readonly [key: string, label: string])[] {
    return [...this.#labels];
  }

  noteOf(bookmark: string): string | undefined {
    return this.#bookmarks.get(bookmark);
  }

  bookmark(name: string): void {
    this.places.push(name);
  }

  /** Says in the report what the draft has not. */
  remove(written: string, why: string): void {
    const text = written.trim();
    if (text !== '') this.entries.push({ kind: 'removed', ...(this.paragraph > 0 && { line: this.paragraph }), text, why });
  }

  /** A mark of the author's own making is no text; gives whether another piece of it may follow. */
  dropMark(text: string): boolean {
    if (/[\p{L}\p{N}]/u.test(text)) this.remove(text, 'The mark of a note, which has a number in the draft.');
    return false;
  }

  /** What is drawn is not in the draft; what is written in it is in the report. */
  picture(element: XmlElement): void {
    const boxes = [...descendants(element, ({ name }) => name !== 'mc:Fallback' && name !== 'w:txbxContent')].filter(({ name }) => name === 'w:txbxContent');
    for (const box of boxes) this.remove(allWordsOf(box), 'This stood in a text box.');
    if (boxes.length > 0) return;
    const described = [...descendants(element)].find(({ attributes }) => attributes['descr'] || attributes['title'] || attributes['alt'])?.attributes;
    const text = described?.['descr'] || described?.['title'] || described?.['alt'] || 'no description';
    const isPicture = [...descendants(element)].some(({ name }) => /:(?:blip|imagedata|chart|OLEObject)$/.test(name));
    if (isPicture) this.remove(text, 'A picture stood here, with this description.');
  }
}

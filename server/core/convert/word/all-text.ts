import { readField } from './fields.ts';
import type { WordPart, WordParts } from './word-parts.ts';
import { allWordsOf } from './words-of.ts';
import { descendants, textWithin } from './xml.ts';

/** All words of a document, of its notes, comments and margins, and each address that a link in it leads to. */
export function allText({ document, footnotes, endnotes, comments, margins }: WordParts): string {
  const parts = [document, footnotes, endnotes, comments, ...margins].filter((part) => part !== undefined);
  const texts = parts.map(({ root }) => allWordsOf(root)).join('\n');
  const addresses = new Set(parts.flatMap(addressesOf));
  // An address that the text shows too is not meant twice.
  return [texts, ...[...addresses].filter((address) => !texts.includes(address.replace(/^mailto:/, '')))].join('\n');
}

function addressesOf({ root, relations }: WordPart): string[] {
  const addresses: string[] = [];
  let instruction = '';
  const take = (): void => {
    const field = readField(instruction);
    if (field.kind === 'link' && !field.url.startsWith('#')) addresses.push(field.url);
    instruction = '';
  };
  for (const element of descendants(root, ({ name }) => name !== 'mc:Fallback')) {
    const { name, attributes } = element;
    if (name === 'w:hyperlink') {
      const target = relations.get(attributes['r:id'] ?? '')?.target ?? '';
      if (target !== '') addresses.push(attributes['w:anchor'] === undefined ? target : `${target}#${attributes['w:anchor']}`);
    } else if (name === 'w:instrText') instruction += textWithin(element);
    else if (name === 'w:fldChar') take();
    else if (name === 'w:fldSimple') {
      instruction = attributes['w:instr'] ?? '';
      take();
    }
  }
  return addresses;
}

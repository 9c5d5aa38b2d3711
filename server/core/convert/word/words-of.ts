import { descendants, type XmlElement } from './xml.ts';

/** What stands in the midst of words and is none of theirs: what was deleted, a box of text, how a word is read. */
const apart = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'w:rt']);

/** All that is written within an element, but for what stands apart in it. */
export function wordsOf(element: XmlElement): string {
  let text = '';
  for (const inner of descendants(element, (one) => one.name !== 'mc:Fallback' && (one === element || !apart.has(one.name)))) {
    const { name, children } = inner;
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t') text += children.filter((child) => typeof child === 'string').join('');
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:p' || name === 'w:cr') text += ' ';
    else if (name === 'w:noBreakHyphen') text += '-';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The same of an element and of each that stands apart in it, on lines of their own. */
export function allWordsOf(element: XmlElement): string {
  const others = [...descendants(element, ({ name }) => name !== 'mc:Fallback')].filter((inner) => inner !== element && apart.has(inner.name));
  return [element, ...others].map(wordsOf).join('\n');
}

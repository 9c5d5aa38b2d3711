import { elementAt, elementsOf, isOn, valueAt, type XmlElement } from './xml.ts';

/** What a style says of the paragraphs or words that have it. */
export interface Style {
  /** In small letters and in English, whatever language Word speaks. */
  readonly name: string;
  /** Of a heading, from 1. */
  readonly level?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly numbering?: XmlElement;
}

export type Styles = ReadonlyMap<string, Style>;

/** The styles of a document by their ids, each with what it has from those that it is based on. */
export function readStyles(root: XmlElement | undefined): Styles {
  const written = new Map(elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const styles = new Map<string, Style>();
  for (const [id, style] of written) {
    const line: XmlElement[] = [];
    for (let next: XmlElement | undefined = style; next && line.length < 20; next = written.get(valueAt(next, 'w:basedOn') ?? '')) line.push(next);
    const first = <Value>(read: (element: XmlElement) => Value | undefined): Value | undefined => line.map(read).find((value) => value !== undefined);
    const level = first(levelOf);
    const found = { bold: first((one) => isOn(one, 'w:rPr', 'w:b')), italic: first((one) => isOn(one, 'w:rPr', 'w:i')), hidden: first((one) => isOn(one, 'w:rPr', 'w:vanish')) };
    const numbering = first((one) => elementAt(one, 'w:pPr', 'w:numPr'));
    styles.set(id, {
      name: (valueAt(style, 'w:name') ?? id).toLowerCase(),
      ...(level !== undefined && level > 0 && { level }),
      ...(found.bold !== undefined && { bold: found.bold }),
      ...(found.italic !== undefined && { italic: found.italic }),
      ...(found.hidden !== undefined && { hidden: found.hidden }),
      ...(numbering && { numbering }),
    });
  }
  return styles;
}

/** 0 for what is text, though what it is based on is a heading. */
function levelOf(style: XmlElement): number | undefined {
  const named = /^heading ([1-9])$/i.exec(valueAt(style, 'w:name') ?? '');
  if (named) return Number(named[1]);
  return outlineLevel(valueAt(style, 'w:pPr', 'w:outlineLvl'));
}

/** Word counts levels from 0; 9 is text. */
export function outlineLevel(written: string | undefined): number | undefined {
  const level = Number(written ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 ? (level + 1) % 10 : undefined;
}

import { elementAt, elementsOf, valueAt, type XmlElement } from './xml.ts';

/** A number or bullet of a paragraph. */
export interface Marker {
  /** Of its list. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
  /** Of what is numbered. */
  readonly number?: number;
  /** As the page shows it: "II.", "3.1", "(a)"; of what is numbered. */
  readonly shown?: string;
  /** How far in its text stands, in twips, where its list says so. */
  readonly indent?: number;
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly pattern: string;
  readonly indent?: number;
}

/** Counts the numbers of paragraphs, which a document does not write down. */
export class Numbering {
  readonly #kinds = new Map<string, ReadonlyMap<number, Level>>();
  /** Numbers of the same kind count on from each other, unless a list says where it begins. */
  readonly #counted = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    const abstract = new Map(elementsOf(root, 'w:abstractNum').map((kind) => [kind.attributes['w:abstractNumId'], kind]));
    for (const list of elementsOf(root, 'w:num')) {
      const id = list.attributes['w:numId'] ?? '';
      const kind = valueAt(list, 'w:abstractNumId') ?? '';
      const levels = new Map(elementsOf(abstract.get(kind), 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]));
      let own = false;
      for (const change of elementsOf(list, 'w:lvlOverride')) {
        const at = Number(change.attributes['w:ilvl']);
        const level = elementAt(change, 'w:lvl');
        const start = valueAt(change, 'w:startOverride');
        const before = level ? levelOf(level) : levels.get(at);
        if (!before) continue;
        levels.set(at, start === undefined ? before : { ...before, start: Number(start) });
        own ||= start !== undefined;
      }
      this.#kinds.set(id, levels);
      this.#counted.set(id, own ? `list ${id}` : `kind ${kind}`);
    }
  }

  /** The marker of the next paragraph with this `w:numPr`; undefined where it has none. */
  next(properties: XmlElement | undefined, styled: XmlElement | undefined): Marker | undefined {
    const list = valueAt(properties, 'w:numId') ?? valueAt(styled, 'w:numId');
    const at = Number(valueAt(properties, 'w:ilvl') ?? valueAt(styled, 'w:ilvl') ?? 0);
    const levels = list === undefined ? undefined : this.#kinds.get(list);
    const level = levels?.get(at);
    if (list === undefined || !levels || !level || !(at >= 0 && at < 9)) return undefined;
    const place = { list, level: at, ...(level.indent !== undefined && { indent: level.indent }) };
    if (level.format === 'bullet' || level.format === 'none') return level.format === 'none' ? undefined : place;
    const key = this.#counted.get(list)!;
    const counts = this.#counts.get(key) ?? [];
    counts.length = Math.min(counts.length, at + 1);
    for (let outer = 0; outer < at; outer++) counts[outer] ??= levels.get(outer)?.start ?? 1;
    counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    this.#counts.set(key, counts);
    const shown = level.pattern.replace(/%(\d)/g, (_, digit: string) => written(counts[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? 'decimal'));
    return { ...place, number: counts[at], shown };
  }
}

function levelOf(level: XmlElement): Level {
  const indent = indentOf(elementAt(level, 'w:pPr', 'w:ind'));
  return {
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    start: Number(valueAt(level, 'w:start') ?? 1),
    pattern: valueAt(level, 'w:lvlText') ?? '',
    ...(indent !== undefined && { indent }),
  };
}

/** How far in a paragraph stands, in twips. */
export function indentOf(element: XmlElement | undefined): number | undefined {
  const written = element?.attributes['w:left'] ?? element?.attributes['w:start'];
  return written === undefined || !Number.isFinite(Number(written)) ? undefined : Number(written);
}

function written(number: number, format: string): string {
  switch (format) {
    case 'upperRoman': return roman(number);
    case 'lowerRoman': return roman(number).toLowerCase();
    case 'upperLetter': return letters(number);
    case 'lowerLetter': return letters(number).toLowerCase();
    default: return String(number);
  }
}

function letters(number: number): string {
  return number < 1 ? String(number) : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const signs: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let text = '';
  let rest = number;
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

import { readNumberings, type PossibleNumbering } from '../template/numbering.ts';
import type { Template } from '../template/template.ts';
import type { Block } from './block.ts';
import type { Entry } from './entry.ts';
import { looksLikeHeading } from './looks-like-heading.ts';
import { visible } from './placed.ts';
import type { HeadingsByForm } from './restored.ts';
import { withoutStars } from './without-stars.ts';

/**
 * Gives headings their levels, and finds those that the template does not know by their form: a short paragraph without a
 * full stop above a long one, with capital letters, a number or a colon, or written in bold. `front`: how many blocks stand before
 * the text, where such lines are titles, names and dates; `inPart`: whether a part of the template holds them already. `possible`:
 * which paragraphs may be found so.
 */
export function markFormHeadings(blocks: readonly Block[], { front, inPart: inPartAlready }: { readonly front: number; readonly inPart: boolean }, template: Template, possible: HeadingsByForm = 'all'): { blocks: Block[]; entries: Entry[] } {
  const entries: Entry[] = [];
  const levels = new Map<PossibleNumbering['scheme'], number>();
  let current = 1;
  let inPart = inPartAlready;
  const marked = blocks.map((block, index): Block => {
    if (block.kind === 'heading') {
      const isPart = block.section !== undefined && template.sections.includes(block.section);
      const level = block.level ?? (isPart ? 2 : 3);
      inPart ||= isPart;
      current = level;
      for (const { scheme } of numberingOf(block.text)) if (isPart) levels.set(scheme, level);
      return { ...block, level };
    }
    if (index < front - 1 || (index < front && front < 2) || !looksLikeHeading(blocks, index) || possible === 'none' || (possible === 'bold' && !block.bold)) return block;
    const written = withoutMarker(block);
    const numbering = numberingOf(written);
    const level = levelOf(numbering, levels, inPart, current);
    current = level;
    const plain = block.bold ? withoutStars(written) : written;
    entries.push({ kind: 'check', line: block.line, text: visible(plain), why: 'This was taken for a heading by its form.' });
    return { kind: 'heading', text: plain, line: block.line, level };
  });
  return { blocks: marked, entries };
}

function withoutMarker(block: Block): string {
  return block.kind === 'item' ? `${block.marker!.sign} ${block.text}` : block.text;
}

function numberingOf(text: string): PossibleNumbering[] {
  return readNumberings(visible(text)).filter(({ certain }) => certain);
}

/** Headings numbered alike share a level; a letter, or "2.1", is one deeper than what it stands in. */
function levelOf(numbering: readonly PossibleNumbering[], levels: Map<PossibleNumbering['scheme'], number>, inPart: boolean, current: number): number {
  const outer = numbering[0];
  if (!outer) return inPart ? 3 : 2;
  const depth = outer.scheme === 'number' ? (outer.written.match(/\.\d/g)?.length ?? 0) : 0;
  let level = levels.get(outer.scheme);
  if (level === undefined) {
    const deepest = Math.max(0, ...levels.values());
    level = deepest > 0 ? deepest + 1 : inPart ? Math.min(current + 1, 3) : 2;
    levels.set(outer.scheme, level);
  }
  return Math.min(6, level + depth);
}

import { readHeading } from '../template/headings.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { Block } from './block.ts';
import { continues } from './continues.ts';
import type { Entry } from './entry.ts';
import { joinAll, joinLines } from './join-lines.ts';
import type { Layout } from './layout.ts';
import { listMarkers } from './list-markers.ts';
import { mayNameSection } from './may-name-section.ts';
import { visible } from './placed.ts';
import type { Markup, SourceLine } from './source-line.ts';

export interface Surroundings {
  readonly layout: Layout;
  readonly markup: Markup;
  readonly template: Template;
  readonly vocabulary: ReadonlySet<string>;
  /** Every address of the source, to know those that a line's end cuts. */
  readonly addresses: ReadonlySet<string>;
}

/** A heading is at most so many lines long. */
const mostLines = 6;

/** Joins lines into paragraphs, items and the headings that the template knows. */
export function paragraphsOf(lines: readonly SourceLine[], surroundings: Surroundings): { blocks: Block[]; entries: Entry[] } {
  const { layout, markup, template } = surroundings;
  const markers = listMarkers(lines, markup);
  const blocks: Block[] = [];
  const entries: Entry[] = [];
  let part: TemplateSection | undefined;
  const styled = lines.filter(({ set }) => set?.heading).length > 1;

  /** How many lines from here are a heading of the template, and of which section. */
  const headingAt = (index: number): { count: number; section: TemplateSection } | undefined => {
    let found: { count: number; section: TemplateSection } | undefined;
    let text = '';
    if (isPlainAmongSet(lines[index]!, styled) || !mayNameSection(lines[index]!.text, template)) return undefined;
    for (let count = 1; count <= mostLines; count++) {
      const line = lines[index + count - 1];
      if (!line || line.verbatim || (count > 1 && (markers.has(line) || !continues(lines[index + count - 2]!, line, layout, markup)))) break;
      text = count === 1 ? visible(line.text) : joinLines(text, line, surroundings.vocabulary, surroundings.addresses).text;
      if (text.length > 1200) break;
      const section = readHeading(text, 'plain', template).section ?? (part && readHeading(text, 'plain', template, part).section);
      if (section) found = { count, section };
    }
    return found;
  };
  const take = (index: number, count: number, start: number): string => {
    const joined = joinAll(lines[index]!.text.slice(start), lines.slice(index + 1, index + count), surroundings.vocabulary, surroundings.addresses);
    entries.push(...joined.entries);
    return joined.text;
  };

  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    const number = line.number;
    const marked = markup === 'markdown' && !line.verbatim ? /^(#{1,6}) (.*?)(?: #+)?$/.exec(line.text) : null;
    if (line.verbatim) {
      blocks.push({ kind: 'verbatim', text: line.text, line: number });
      index++;
      continue;
    }
    if (marked) {
      const section = sectionOf(marked[2]!, 'marked', template, part);
      blocks.push({ kind: 'heading', text: marked[2]!, line: number, level: marked[1]!.length, ...(section && { section }) });
      if (section && template.sections.includes(section)) part = section;
      index++;
      continue;
    }
    const heading = headingAt(index);
    if (heading) {
      const { count, section } = heading;
      blocks.push({ kind: 'heading', text: take(index, count, 0), line: number, section, ...sizeOf(line) });
      if (template.sections.includes(section)) part = section;
      index += count;
      continue;
    }
    if (line.set?.heading && !markers.get(line)?.sign.match(/^\P{N}+$/u)) {
      let count = 1;
      while (index + count < lines.length && count < mostLines && continues(lines[index + count - 1]!, lines[index + count]!, layout, markup)) count++;
      blocks.push({ kind: 'heading', text: take(index, count, 0), line: number, ...sizeOf(line) });
      index += count;
      continue;
    }
    const marker = markers.get(line);
    const start = marker?.length ?? 0;
    let count = 1;
    // A bullet alone in its line has its text in the next.
    if (marker && start >= line.text.length && lines[index + 1] && !markers.has(lines[index + 1]!) && !lines[index + 1]!.verbatim) count++;
    while (index + count < lines.length && !markers.has(lines[index + count]!) && continues(lines[index + count - 1]!, lines[index + count]!, layout, markup)) {
      if (isMarkedHeading(lines[index + count]!, markup) || headingAt(index + count)) break;
      count++;
    }
    const text = take(index, count, start);
    const inBold = lines.slice(index, index + count).every(({ set }) => set?.bold);
    index += count;
    if (marker) {
      const { sign, number: value } = marker;
      if (/\p{L}/u.test(sign)) entries.push({ kind: 'removed', line: number, text: sign, why: 'This letter stood for the bullet of an item.' });
      blocks.push({ kind: 'item', text, line: number, marker: { sign, ...(value !== undefined && { number: value }) } });
      continue;
    }
    const bold = markup === 'markdown' ? /^(\*\*|__)([^*_].*?)\1[:.]?$/.exec(text) : null;
    const isBold = bold !== null && !bold[2]!.includes(bold[1]!);
    const section = isBold ? sectionOf(bold[2]!, 'bold', template, part) : undefined;
    if (section) {
      blocks.push({ kind: 'heading', text: bold![2]!, line: number, section });
      if (template.sections.includes(section)) part = section;
    } else {
      blocks.push({ kind: 'paragraph', text, line: number, ...((isBold || inBold) && { bold: true }), ...(line.set && line.columns && { row: true }) });
    }
  }
  return { blocks, entries };
}

/** Where size tells the headings, only what is larger or bolder than the text is one. */
function isPlainAmongSet({ set }: SourceLine, styled: boolean): boolean {
  return styled && set !== undefined && !set.heading && !set.bold;
}

function sizeOf({ set }: SourceLine): { size?: number } {
  return set?.heading ? { size: set.size + (set.bold ? 0.25 : 0) } : {};
}

function isMarkedHeading({ text }: SourceLine, markup: Markup): boolean {
  return markup === 'markdown' && /^#{1,6} /.test(text);
}

function sectionOf(text: string, form: 'marked' | 'bold', template: Template, part: TemplateSection | undefined): TemplateSection | undefined {
  return readHeading(visible(text), form, template).section ?? (part && readHeading(visible(text), form, template, part).section);
}

import { readHeading } from '../../template/headings.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { Block } from '../block.ts';
import { visible } from '../placed.ts';
import type { HeadingsByForm } from '../restored.ts';
import { withoutStars } from '../without-stars.ts';

export interface NamedSections {
  readonly blocks: readonly Block[];
  readonly template: Template;
}

/**
 * Finds the headings that name sections of a template, among paragraphs too where those may be headings. Of several templates it
 * takes the one that is `named`, else the one most of whose parts are found.
 */
export function nameSections(blocks: readonly Block[], templates: readonly [Template, ...Template[]], byForm: HeadingsByForm, named?: string): NamedSections {
  const known = templates.filter(({ name }) => name === named);
  const drafts = (known.length > 0 ? known : templates).map((template) => ({ template, ...inTemplate(blocks, template, byForm) }));
  return drafts.reduce((best, draft) => (draft.share > best.share ? draft : best));
}

function inTemplate(blocks: readonly Block[], template: Template, byForm: HeadingsByForm): { blocks: Block[]; share: number } {
  let part: TemplateSection | undefined;
  const found = new Set<TemplateSection>();
  const named = blocks.map((block): Block => {
    const form = block.kind === 'heading' ? 'marked' : block.kind === 'paragraph' ? (block.bold ? 'bold' : 'plain') : undefined;
    if (!form || (form !== 'marked' && byForm === 'none') || (form === 'plain' && byForm !== 'all')) return block;
    const text = visible(block.bold ? withoutStars(block.text) : block.text).replace(/\[\^[^\]]*\]/g, '');
    const section = readHeading(text, form, template).section ?? (part && readHeading(text, form, template, part).section);
    if (!section) return block;
    if (template.sections.includes(section)) {
      part = section;
      found.add(section);
    }
    const { line, level } = block;
    return { kind: 'heading', text: block.bold ? withoutStars(block.text) : block.text, line, section, ...(level !== undefined && { level }) };
  });
  return { blocks: deeper(named, template), share: found.size / template.sections.length };
}

/** Where the parts of the template are headings of the first level, as in Word, all below the title goes one deeper: the first level is the title's. */
function deeper(blocks: readonly Block[], template: Template): Block[] {
  const first = blocks.findIndex(({ section, level }) => section !== undefined && level === 1 && template.sections.includes(section));
  const title = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  if (first < 0) return [...blocks];
  return blocks.map((block, index) => {
    const isTitle = index === title && index < first;
    return block.kind === 'heading' && block.level !== undefined && !isTitle ? { ...block, level: Math.min(6, block.level + 1) } : block;
  });
}

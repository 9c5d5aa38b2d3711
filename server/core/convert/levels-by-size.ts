import type { Template } from '../template/template.ts';
import type { Block } from './block.ts';
import type { HeadingsByForm } from './restored.ts';
import { visible } from './placed.ts';
import { endsSentence } from './line-ends.ts';
import { wordCount } from './word-count.ts';

/** More words are no heading, however large. */
const mostWords = 60;

/**
 * Gives the headings of a source that knows sizes their levels: the larger, the higher. The parts of the template are of the second level; the
 * first is for one larger heading before them all. What stands above that title is no heading, but a name or a date. Where
 * fewer than two headings are told so, others are told by their form.
 */
export function levelsBySize(blocks: readonly Block[], template: Template): { blocks: Block[]; byForm: HeadingsByForm } {
  const isSized = ({ kind, size, text }: Block): boolean => kind === 'heading' && size !== undefined && wordCount(visible(text)) <= mostWords && !(endsSentence(text) && wordCount(visible(text)) > 20);
  const sized = blocks.filter(isSized);
  if (sized.length < 2) return { blocks: blocks.map((block) => (block.section || block.kind !== 'heading' ? block : paragraphOf(block))), byForm: 'all' };
  const isPart = ({ section }: Block): boolean => section !== undefined && template.sections.includes(section);
  const largest = Math.max(...sized.map(({ size }) => size!));
  const first = blocks.findIndex((block) => isSized(block) && block.size === largest);
  const hasTitle = sized.filter(({ size }) => size === largest).length === 1 && !isPart(blocks[first]!) && blocks.slice(0, first).every((block) => wordCount(visible(block.text)) < 25);
  const below = blocks.filter((block, index) => isSized(block) && !(hasTitle && index <= first));
  const sizes = [...new Set(below.map(({ size }) => size!))].sort((a, b) => b - a);
  const parts = below.filter(isPart).map(({ size }) => sizes.indexOf(size!));
  const offset = 2 - (parts.length > 0 ? Math.min(...parts) : 0);
  return {
    blocks: blocks.map((block, index) => {
      if (!isSized(block)) return block.kind === 'heading' && !block.section ? paragraphOf(block) : block;
      if (hasTitle && index < first) return paragraphOf(block);
      if (hasTitle && index === first) return { ...block, level: 1 };
      return { ...block, level: Math.min(6, Math.max(2, sizes.indexOf(block.size!) + offset)) };
    }),
    byForm: 'bold',
  };
}

function paragraphOf({ text, line }: Block): Block {
  return { kind: 'paragraph', text, line };
}

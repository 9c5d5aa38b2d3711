import type { Template } from '../template/template.ts';
import type { Entry } from './entry.ts';
import type { Imported } from './imported.ts';
import { layoutOf } from './layout.ts';
import { markupOf } from './markup-of.ts';
import { takeNotes } from './notes.ts';
import { takePageNumbers } from './page-numbers.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readLines } from './read-lines.ts';
import { takeResidue } from './residue.ts';
import type { Restored } from './restored.ts';
import { takeRunningHeads } from './running-heads.ts';
import type { Markup, SourceLine } from './source-line.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeDraft } from './write-draft.ts';

export interface ImportOptions {
  /** The name of the source's file; its ending tells whether it is Markdown. */
  readonly name: string;
  /** The templates that the draft may follow, the one to take where none fits first. */
  readonly templates: readonly [Template, ...Template[]];
  /** What is to be said of the source already, such as that its encoding was guessed. */
  readonly entries?: readonly Entry[];
  /** Whether the source goes into a report, and so gets neither title nor front matter of its own. */
  readonly excerpt?: boolean;
}

/** In characters; two thousand pages. */
const longest = 5_000_000;

/** Makes a draft of plain text or Markdown. Never fails; refuses what is longer than five million characters or holds no words. */
export function importText(text: string, { name, templates, entries = [], excerpt = false }: ImportOptions): Imported {
  if (text.length > longest) return { refused: `it has ${text.length.toLocaleString('en')} characters, and at most ${longest.toLocaleString('en')} can be imported.` };
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: 'it is empty or holds no letter and no figure.' };
  const markup = markupOf(text, name);
  const existing = markup === 'markdown' ? /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([^]*?)(?:\r\n|\n|\r)---[ \t]*(?=[\r\n]|$)/.exec(text) : null;
  // Blank lines in the place of the front matter keep the numbers of the lines right.
  const body = existing ? existing[0].replace(/[^\r\n]+/g, '') + text.slice(existing[0].length) : text;
  const restored = restoreLines(readLines(body, markup), markup, templates, existing?.[1]);
  return writeDraft({ ...restored, entries: [...entries, ...restored.entries], name, source: text, markup, frontMatter: existing?.[1] ?? '', excerpt });
}

/**
 * Makes paragraphs, lists, headings and notes of the lines of a source, for any source that has lines. Of several templates
 * it takes the one that the front matter names, else the one most of whose parts are found.
 */
export function restoreLines(source: readonly SourceLine[], markup: Markup, templates: readonly [Template, ...Template[]], frontMatter = ''): Pick<Restored, 'blocks' | 'notes' | 'entries' | 'template'> {
  const vocabulary = vocabularyOf(source);
  const addresses = new Set(source.flatMap(({ text }) => text.match(/https?:\/\/[^\s<>"]+/g) ?? []));
  const numbered = takePageNumbers(source);
  const noted = takeNotes(numbered.lines, layoutOf(numbered.lines), vocabulary, markup);
  const { lines, entries } = takeRunningHeads(noted.lines);
  const { notes } = noted;
  const isSet = lines.some(({ set }) => set !== undefined);
  // Where links are known, none leaves its address in the text.
  const residue = markup === 'plain' && !isSet ? takeResidue(lines, notes, layoutOf(lines)) : { lines, entries: [] };
  const layout = layoutOf(residue.lines);
  const named = templates.find((template) => new RegExp(`^template:\\s*["']?${template.name}["']?\\s*$`, 'm').test(frontMatter));
  const drafts = (named ? [named] : templates).map((template) => {
    const paragraphs = paragraphsOf(residue.lines, { layout, markup, template, vocabulary, addresses });
    const found = new Set(paragraphs.blocks.flatMap(({ section }) => (section && template.sections.includes(section) ? [section] : [])));
    return { template, ...paragraphs, share: found.size / template.sections.length };
  });
  const best = drafts.reduce((a, b) => (b.share > a.share ? b : a));
  return { blocks: best.blocks, notes, template: best.template, entries: [...numbered.entries, ...noted.entries, ...entries, ...residue.entries, ...best.entries] };
}

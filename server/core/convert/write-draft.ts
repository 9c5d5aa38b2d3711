import type { Template } from '../template/template.ts';
import type { Block } from './block.ts';
import type { Entry } from './entry.ts';
import { markFormHeadings } from './form-headings.ts';
import { frontLength, markTitle } from './front.ts';
import { frontMatterOf } from './front-matter.ts';
import { reportText } from './import-report.ts';
import type { ImportedDraft } from './imported.ts';
import { ledgerOf, missingFrom } from './ledger.ts';
import { visible } from './placed.ts';
import type { Restored } from './restored.ts';
import { wordCount } from './word-count.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * Writes the draft of a source and its report: title, headings and their levels, front matter, notes at the end. Whatever the
 * source says that came to stand in neither is added to the report, so that no word is lost even where a rule is wrong.
 */
export function writeDraft({ name, source, markup, blocks, notes, entries, template, frontMatter, unit, places, byForm: possible = 'all', excerpt = false }: Restored): ImportedDraft {
  const front = excerpt ? 0 : frontLength(blocks);
  const titled = excerpt ? belowTitle(blocks, template) : possible === 'none' ? blocks : markTitle(blocks, front);
  const { blocks: finished, entries: byForm } = markFormHeadings(titled, { front, inPart: excerpt }, template, possible);
  const lines = blocks.slice(0, front).map(({ text }) => visible(text).replace(/[*_]{2}/g, '')).filter((text) => !text.includes('://'));
  const running = finished.map(({ text }) => visible(text)).join('\n');
  const fits = finished.some(({ section }) => section !== undefined);
  const head = excerpt ? { text: '', entries: [] } : frontMatterOf(frontMatter, lines, running, template, fits);
  const draft = writeMarkdown({ frontMatter: head.text, blocks: finished, notes }, markup);

  const all: Entry[] = [...entries, ...byForm, ...head.entries];
  if (!excerpt && possible !== 'none' && !finished.some(({ level }) => level === 1)) all.push({ kind: 'check', text: 'title', why: 'No title was found; write “# …” above the text.' });
  const told = all.filter(({ kind, only }) => kind === 'removed' || only).map(({ text }) => text);
  const missing = missingFrom(ledgerOf(source), ledgerOf(draft), ledgerOf(told.join('\n')));
  if (missing.length > 0) all.push({ kind: 'removed', text: missing.join(' '), why: 'These words have found no place in the draft.' });
  const counts = { words: wordCount(running), headings: finished.filter(({ kind }) => kind === 'heading').length, notes: notes.length };
  const report = { name, entries: all, ...counts, ...(unit !== undefined && { unit }), ...(places && { places }) };
  return { ...report, draft, report: reportText(report) };
}

/** The report that an excerpt goes into has its title, so all goes one level deeper; but parts of the template are on their level as they are. */
function belowTitle(blocks: readonly Block[], { sections }: Template): Block[] {
  if (!blocks.some(({ level }) => level === 1)) return [...blocks];
  const hasParts = blocks.some(({ section, level }) => level !== 1 && section !== undefined && sections.includes(section));
  return blocks.map((block) => (block.level === undefined || (hasParts && block.level > 1) ? block : { ...block, level: Math.min(6, block.level + 1) }));
}

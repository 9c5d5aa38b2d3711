import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Entry } from '../entry.ts';
import { restoreLines, type ImportOptions } from '../import-text.ts';
import type { Imported } from '../imported.ts';
import { levelsBySize } from '../levels-by-size.ts';
import { writeDraft } from '../write-draft.ts';
import { openPdf } from './open-pdf.ts';
import { pageLines } from './page-lines.ts';
import { joinLinks, placeLinks, type LineEntry } from './place-links.ts';
import { readPage } from './read-page.ts';
import { setLines, type LinedPage } from './set-lines.ts';
import { takeCover } from './take-cover.ts';

/** In characters; as long as a text may be. */
const longest = 5_000_000;

/** Makes a draft of a PDF. Refuses what is broken, locked, too long, or holds pictures of text only. */
export async function importPdf(bytes: Uint8Array, { name, templates, entries = [], excerpt = false }: ImportOptions): Promise<Imported> {
  const opened = await openPdf(bytes);
  if ('refused' in opened) return opened;
  const read = await readPages(opened.document);
  if ('refused' in read) return read;
  const set = setLines(read.pages);
  const own = read.entries.map(({ entry, line }): Entry => ({ ...entry, ...(line && set.numbers.has(line) && { line: set.numbers.get(line)! }) }));
  const restored = restoreLines(set.lines, 'plain', templates);
  const { blocks, byForm } = levelsBySize(restored.blocks, restored.template);
  const cover = takeCover(blocks);
  const said = [...read.said];
  const whole = <T extends { readonly text: string }>(part: T): T => {
    const { text, joined } = joinLinks(part.text);
    for (const url of joined) said.splice(said.lastIndexOf(url), 1);
    return { ...part, text };
  };
  const all = [...entries, ...own, ...set.entries, ...restored.entries, ...cover.entries];
  return writeDraft({ ...restored, blocks: cover.blocks.map(whole), notes: restored.notes.map(whole), byForm, name, source: said.join('\n'), markup: 'plain', frontMatter: cover.frontMatter === '' ? '' : `template: ${restored.template.name}\n${cover.frontMatter}`, entries: all, places: set.places, excerpt });
}

interface ReadPages {
  readonly pages: readonly LinedPage[];
  readonly entries: readonly LineEntry[];
  /** All that the pages say. */
  readonly said: readonly string[];
}

/** Reads all pages, one after the other, and lets the document go. */
async function readPages(document: PDFDocumentProxy): Promise<ReadPages | { readonly refused: string }> {
  const pages: LinedPage[] = [];
  const entries: LineEntry[] = [];
  const said: string[] = [];
  let length = 0;
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const { pieces, links, remarks } = await readPage(document, number);
      length += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > longest) return { refused: `it has more than ${longest.toLocaleString('en')} characters, and no more can be imported.` };
      const { lines, entries: own, addresses } = placeLinks(pageLines(pieces), links);
      pages.push({ number, lines });
      entries.push(...own);
      for (const { askew, text } of lines) if (askew) entries.push({ entry: { kind: 'removed', text, why: `This runs in another direction than the text of page ${number}.` } });
      for (const text of remarks) entries.push({ entry: { kind: 'removed', text, why: `This was written on page ${number} afterwards, as a comment or in a field.` } });
      said.push(...lines.map(({ text }) => text), ...addresses, ...remarks);
    }
  } catch {
    return { refused: 'it is a broken PDF: not all of its pages can be read.' };
  } finally {
    await document.loadingTask.destroy();
  }
  if (!said.some((text) => /[\p{L}\p{N}]/u.test(text))) return { refused: 'its pages hold no text, only pictures of it at most; have the text recognized by another program, and import that.' };
  return { pages, entries, said };
}

import { randomOf } from './random.ts';

/** A report as its author wrote it, and as the text of a PDF shows it. */
export interface RenderedReport {
  readonly title: string;
  /** Headings and paragraphs in order; marks of notes are written `[^1]`. */
  readonly blocks: readonly { readonly kind: 'heading' | 'paragraph'; readonly text: string }[];
  readonly notes: readonly string[];
  readonly text: string;
}

export interface Rendering {
  readonly seed: number;
  readonly form: 'raised' | 'bracketed' | 'glued';
  /** Whether a blank line stands below every line. */
  readonly spread: boolean;
  /** Whether notes stand at the end of the text, and not of their page. */
  readonly endnotes: boolean;
  /** Whether a form feed parts the pages. */
  readonly feeds: boolean;
  readonly running: boolean;
  readonly numbers: boolean;
  readonly width: number;
}

const nouns = 'library teacher harbour market village engine garden council farmer signal archive bridge orchard workshop river clinic radio satellite fibre tower'.split(' ');
const verbs = 'opened repaired visited counted shared measured carried explained tested lent welcomed rebuilt'.split(' ');
const others = 'small northern careful shared mobile quiet steady public rural early'.split(' ');
const endings = ['during the long winter', 'without any further delay', 'with help from the neighbouring towns', 'as its members had proposed', 'for a second time'];

/** A report that says nothing, rendered as text: wrapped, cut into pages, with notes, page numbers and running heads. */
export function renderedReport({ seed, form, spread, endnotes, feeds, running, numbers, width }: Rendering): RenderedReport {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = (): string => `The ${pick(others)} ${pick(nouns)} ${pick(verbs)} a ${pick(nouns)} and the ${pick(others)} ${pick(nouns)} ${pick(endings)}`;
  const notes: string[] = [];
  const paragraph = (): string => {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 4) }, sentence);
    const noted = random() < 0.4 ? Math.floor(random() * sentences.length) : -1;
    if (noted >= 0) notes.push(`Survey of the ${pick(nouns)}, ${pick(others)} edition, page ${10 + Math.floor(random() * 80)}.`);
    return sentences.map((text, index) => `${text}${index === noted ? `[^${notes.length}]` : ''}.`).join(' ');
  };
  const title = `${2000 + Math.floor(random() * 25)} Input from the Network of ${pick(['Coastal', 'Upland', 'Island'])} Libraries`;
  const parts = ['Part 1: Executive summary', 'Part 2: Analytical overview', 'Part 3: Innovative policies, programmes and projects'];
  const blocks = parts.flatMap((part) => [
    { kind: 'heading' as const, text: part },
    ...Array.from({ length: 6 + Math.floor(random() * 4) }, () => ({ kind: 'paragraph' as const, text: paragraph() })),
  ]);

  const mark = (number: string): string => (form === 'raised' ? number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) : form === 'bracketed' ? `[${number}]` : number);
  const noteLines = (label: string): string[] => wrap(`${mark(label)} ${notes[Number(label) - 1]}`, width);
  const separator = ' '.repeat(30);
  const pages: string[][] = [[title, '', '']];
  let pending: string[] = [];
  const endPage = (): void => {
    const page = pages.at(-1)!;
    if (pending.length > 0 && !endnotes) page.push('', separator, '', ...pending.flatMap(noteLines));
    if (!endnotes) pending = [];
    if (numbers) page.push('', String(pages.length));
  };
  for (const { kind, text } of blocks) {
    for (const line of wrap(text.replace(/\[\^(\d+)\]/g, (_, number: string) => `\u0001${number}\u0002`), width)) {
      if (pages.at(-1)!.filter((other) => other !== '').length > 24) {
        endPage();
        pages.push(running ? ['Network of Libraries – input', ''] : []);
      }
      pages.at(-1)!.push(line.replace(/\u0001(\d+)\u0002/g, (_, number: string) => (pending.push(number), mark(number))));
      if (spread) pages.at(-1)!.push('');
    }
    pages.at(-1)!.push('');
    if (spread || kind === 'heading') pages.at(-1)!.push('');
  }
  endPage();
  if (endnotes && notes.length > 0) pages.at(-1)!.push('', 'Notes', '', ...pending.flatMap(noteLines));
  return { title, blocks, notes, text: pages.map((page) => page.join('\n')).join(feeds ? '\n\f' : '\n') };
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

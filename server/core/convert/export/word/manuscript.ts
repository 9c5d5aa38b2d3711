import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import type { Nodes, RootContent } from 'mdast';
import { fragmentOf } from '../dead-links.ts';
import type { PrintedReport } from '../printed-report.ts';
import { hanging, step } from './measures.ts';

type ListDefinition = INumberingOptions['config'][number];

/** What comes together while a document is written: the kinds of its lists, and which notes and headings it has referred to. */
export class Manuscript {
  readonly rightToLeft: boolean;
  readonly lists: ListDefinition[] = [];
  readonly #calledAgain: ReadonlySet<string>;
  readonly #anchors = new Map<string, string>();
  readonly #called = new Set<string>();

  constructor({ body, notes, language }: PrintedReport) {
    this.rightToLeft = language.rightToLeft;
    const called = new Set<string>();
    const again = new Set<string>();
    const slugs = new Set<string>();
    const targets = new Set<string>();
    for (const node of walk([...body, ...notes])) {
      if (node.type === 'footnoteReference') (called.has(node.identifier) ? again : called).add(node.identifier);
      if (node.type === 'heading' && node.data?.slug !== undefined) slugs.add(node.data.slug);
      if (node.type === 'link' && node.url.startsWith('#')) targets.add(fragmentOf(node.url));
    }
    this.#calledAgain = again;
    for (const slug of slugs) if (targets.has(slug)) this.#anchors.set(slug, `_Heading${this.#anchors.size + 1}`);
  }

  /** The name of the place that an address such as `#obstacles` means; Word calls the top of a document `_top`. */
  anchor(address: string): string | undefined {
    const slug = fragmentOf(address);
    return this.#anchors.get(slug) ?? (slug === '' || slug === 'top' ? '_top' : undefined);
  }

  /** The name that a heading has to be given, where anything refers to it. */
  headingAnchor(slug: string | undefined): string | undefined {
    return slug === undefined ? undefined : this.#anchors.get(slug);
  }

  /** Whether this is the first call of a note, which carries it. */
  firstCall(number: string): boolean {
    if (this.#called.has(number)) return false;
    this.#called.add(number);
    return true;
  }

  /** The name of a note that is called more than once. */
  noteAnchor(number: string): string | undefined {
    return this.#calledAgain.has(number) ? `_RefNote${number}` : undefined;
  }

  /** A kind of list of its own, so that its numbers begin where they should; gives its name. */
  numbered(level: number, start: number): string {
    const reference = `numbered-${this.lists.length + 1}`;
    const indent = { left: (level + 1) * step, hanging };
    this.lists.push({
      reference,
      levels: [{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start, alignment: AlignmentType.START, style: { paragraph: { indent } } }],
    });
    return reference;
  }
}

function* walk(nodes: readonly RootContent[]): Iterable<Nodes> {
  const queue: Nodes[] = [...nodes].reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    yield node;
    if ('children' in node) for (const child of [...node.children].reverse()) queue.push(child);
  }
}

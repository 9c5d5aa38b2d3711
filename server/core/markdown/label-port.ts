import type { Construct, Extension, ParseContext } from 'micromark-util-types';
import type { Definitions } from './definitions.ts';

/** The labels that a parse met: those that its text defines and those that it asked for. */
export interface Labels {
  readonly defines: Set<string>;
  readonly asks: Set<string>;
}

/** Link and footnote definitions do not stand for each other. */
export type LabelKind = 'link' | 'note';

/** The name of a label among all. */
export function labelName(kind: LabelKind, identifier: string): string {
  return `${kind} ${identifier}`;
}

/**
 * An extension of micromark, for one parse, that asks `definitions` whether a label is defined. micromark keeps the
 * labels it has met in two arrays on the parser: it pushes to them while it reads blocks, and asks them while it
 * reads text. They are replaced as soon as a construct gets hold of the parser.
 */
export function labelPort(definitions: Pick<Definitions, 'has'>, labels: Labels): Extension {
  let reading: ParseContext | undefined;
  const seed: Construct = {
    name: 'labelPort',
    // It never takes anything, and must not count as the construct that is being read.
    partial: true,
    tokenize(_effects, _ok, nok) {
      if (reading !== this.parser) {
        reading = this.parser;
        const readsText = { yet: false };
        const readText = reading.text;
        // No text is read before all blocks are: from here on the labels of the whole document count.
        reading.text = (from) => {
          readsText.yet = true;
          return readText(from);
        };
        reading.defined = new LabelPort('link', definitions, labels, readsText);
        reading.gfmFootnotes = new LabelPort('note', definitions, labels, readsText);
      }
      return nok;
    },
  };
  // Also at `[`, where constructs for that character (footnote definitions) would otherwise come first.
  return { document: { null: seed, 91: seed } };
}

class LabelPort extends Array<string> {
  readonly #kind: LabelKind;
  readonly #definitions: Pick<Definitions, 'has'>;
  readonly #labels: Labels;
  readonly #readsText: { readonly yet: boolean };

  constructor(kind: LabelKind, definitions: Pick<Definitions, 'has'>, labels: Labels, readsText: { readonly yet: boolean }) {
    super();
    this.#kind = kind;
    this.#definitions = definitions;
    this.#labels = labels;
    this.#readsText = readsText;
  }

  override push(...identifiers: string[]): number {
    for (const identifier of identifiers) this.#labels.defines.add(labelName(this.#kind, identifier));
    return identifiers.length;
  }

  override includes(identifier: string): boolean {
    const label = labelName(this.#kind, identifier);
    // While blocks are read the question only means: have I told you this one already?
    if (!this.#readsText.yet) return this.#labels.defines.has(label);
    this.#labels.asks.add(label);
    return this.#labels.defines.has(label) || this.#definitions.has(label);
  }
}

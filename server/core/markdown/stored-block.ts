import type { RootContent } from 'mdast';
import type { Sentinel } from './boundaries.ts';
import type { Block } from './document.ts';

/** A block with what must be known to keep it, to parse it again, and to tell whether an edit reaches it. */
export interface StoredBlock extends Block {
  readonly nodes: readonly RootContent[];
  /** Whether it stands at the start of the document and would mean something else elsewhere. */
  readonly first: boolean;
  /** What it was parsed with; the same text with the same sentinel gives the same nodes. */
  readonly sentinel: Sentinel;
  /**
   * Whether it was cut off from the block before it because it stayed open past a boundary. Then where that block
   * ends depends on this one, beyond its first line.
   */
  readonly cutOff: boolean;
  /** The labels that it defines. */
  readonly defines: ReadonlySet<string>;
  /** The labels whose definition it asked for: its nodes change when one of them appears or vanishes. */
  readonly asks: ReadonlySet<string>;
}

/** The labels of a block that neither defines nor asks for any. */
export const noLabels: ReadonlySet<string> = new Set();

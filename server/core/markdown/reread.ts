import type { Definitions } from './definitions.ts';
import type { EditedSource } from './edited-source.ts';
import { meansMoreAtStart, readBlock, type Cut, type Reading } from './read-block.ts';
import { sameCut, type Shelf } from './shelf.ts';
import type { StoredBlock } from './stored-block.ts';

/** A text with a change in it, to be read from a block that the change cannot have moved. */
export interface Rereading {
  readonly source: EditedSource;
  /** Where in the document the source starts. */
  readonly offset: number;
  /** Whether its first block is cut off. */
  readonly cutOff: boolean;
  /** Where in the source the inserted text ends. */
  readonly changeEnd: number;
  readonly definitions: Pick<Definitions, 'has'>;
  /** Blocks that left and may come back. */
  readonly shelf: Shelf;
}

/** Blocks old and new in the order of the text, up to an old one from which on nothing changes (or the end). */
export interface Reread {
  readonly blocks: StoredBlock[];
  readonly met: StoredBlock | undefined;
}

/** Reads an edited text until it meets the start of an old block behind the change. */
export function reread({ source, offset, cutOff, changeEnd, definitions, shelf }: Rereading): Reread {
  const reuse = (cut: Cut, start: number): StoredBlock | undefined => {
    const old = source.untouchedAt(start);
    return old && sameCut(old, cut) ? old : shelf.take(cut);
  };
  const reading: Reading = { source, atStart: offset === 0, definitions, reuse };
  const blocks: StoredBlock[] = [];
  for (let start = 0, cut = cutOff; ; ) {
    const old = start >= changeEnd ? source.untouchedAt(start) : undefined;
    const first = old && offset + start === 0 && meansMoreAtStart(old.text);
    if (old && old.cutOff === cut && old.first === first) return { blocks, met: old };
    const step = readBlock(reading, start, cut);
    if (!step) return { blocks, met: undefined };
    blocks.push(step.block);
    start = step.end;
    cut = step.cutsNext;
  }
}

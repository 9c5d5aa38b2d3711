import type { Change } from '../../server/core/markdown/index.ts';
import type { Corpus } from './corpus.ts';
import { Generator } from './generate.ts';
import { Random } from './random.ts';
import { begin, type Session } from './session.ts';

/** What a run of sessions found. */
export interface Outcome {
  /** How many batches of changes were made and compared with a fresh start. */
  readonly edits: number;
  /** The session that went wrong, if one did, and how. */
  readonly failure?: { readonly session: Session; readonly wrong: string };
}

const editsOfSession = 30;
const editsOfLongSession = 8;
const shareOfLongSessions = 0.01;

/**
 * Plays the session of a seed: a random text and random edits, each compared with a fresh start. Of even seeds it is
 * Markdown of all kinds, compared in its tree; of odd ones a report, compared in its tree, findings and outline.
 */
export function playSeed(seed: number, corpus: Corpus): Outcome {
  const random = new Random(seed);
  const kind = seed % 2 === 0 ? {} : ({ kind: 'report' } as const);
  const generator = new Generator(random, corpus, 'kind' in kind);
  const long = random.chance(shareOfLongSessions);
  const text = generator.text(long);
  const batches: (readonly Change[])[] = [];
  let edits = 0;
  try {
    const playing = begin({ ...kind, text });
    let wrong = playing.check();
    while (wrong === undefined && edits < (long ? editsOfLongSession : editsOfSession)) {
      const batch = generator.batch(playing.text);
      batches.push(batch);
      wrong = playing.edit(batch);
      edits++;
    }
    return wrong === undefined ? { edits } : { edits, failure: { session: { ...kind, text, batches }, wrong } };
  } catch (error) {
    return { edits, failure: { session: { ...kind, text, batches }, wrong: String(error instanceof Error ? error.stack : error) } };
  }
}

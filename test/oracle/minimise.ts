import { changed, play, type Session } from './session.ts';

/** A session that goes wrong as well, in fewer changes and characters. */
export function minimise(session: Session): Session {
  const fails = (candidate: Session): boolean => play(candidate) !== undefined;
  const { kind } = session;
  const of = kind ? { kind } : {};
  let { text, batches } = session;
  batches = batches.map((batch) => [...batch]);
  while (batches.length > 0 && fails({ ...of, text, batches: batches.slice(0, -1) })) batches = batches.slice(0, -1);
  // Begin as late as possible.
  for (let skipped = batches.length; skipped > 0; skipped--) {
    const start = batches.slice(0, skipped).reduce(changed, text);
    if (!fails({ ...of, text: start, batches: batches.slice(skipped) })) continue;
    text = start;
    batches = batches.slice(skipped);
    break;
  }
  batches = shrink(batches, (kept) => fails({ ...of, text, batches: kept }));
  batches = batches.map((batch, index) => shrink(batch, (kept) => fails({ ...of, text, batches: batches.with(index, kept) })));
  // Offsets beyond the end of a shorter text are clamped; before it they move with what is cut.
  for (let length = text.length >> 1; length >= 1; length >>= 1) {
    for (let start = 0; start + length <= text.length; ) {
      const shorter = text.slice(0, start) + text.slice(start + length);
      const moved = batches.map((batch) => batch.map(({ span, text: inserted }) => ({ span: { start: move(span.start, start, length), end: move(span.end, start, length) }, text: inserted })));
      if (fails({ ...of, text: shorter, batches: moved })) [text, batches] = [shorter, moved];
      else start += length > 8 ? length >> 1 : 1;
    }
  }
  return { ...of, text, batches };
}

/** A session as the body of a regression test. */
export function asTest(session: Session): string {
  return `assert.equal(play(${JSON.stringify(session)}), undefined);`;
}

function move(offset: number, start: number, length: number): number {
  return offset <= start ? offset : Math.max(start, offset - length);
}

function shrink<Item>(items: readonly Item[], fails: (kept: readonly Item[]) => boolean): readonly Item[] {
  let kept = items;
  for (let index = kept.length - 1; index >= 0; index--) {
    const fewer = kept.toSpliced(index, 1);
    if (fails(fewer)) kept = fewer;
  }
  return kept;
}

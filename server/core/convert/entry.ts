/**
 * One line of the import report. `removed`: what stands in the source and not in the draft; `check`: what may be wrong and
 * only a person can tell; `done`: what was read into the source, such as a note that was linked.
 */
export interface Entry {
  readonly kind: 'removed' | 'check' | 'done';
  /** The line of the source, from 1; undefined for what concerns the whole. */
  readonly line?: number;
  /** The words of the source, whole where they were removed. */
  readonly text: string;
  /** A sentence that says what was done and why. */
  readonly why: string;
  /** Whether the draft lacks these words as they stand here, though the entry is not of what was removed. */
  readonly only?: true;
}

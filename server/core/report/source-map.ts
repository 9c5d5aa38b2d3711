import type { Span } from '../markdown/index.ts';

/** Leads from offsets in a visible text back to its source; both grow together, run by run. */
export class SourceMap {
  /** How much text it covers. */
  length = 0;
  readonly #texts: number[] = [];
  readonly #sources: number[] = [];
  /** How much source stands behind each character: 0 for runs in which one stands for one. */
  readonly #sizes: number[] = [];

  /** Text that stands in the source as it is. */
  addRun(source: number, length: number): void {
    const last = this.#texts.length - 1;
    const follows = last >= 0 && this.#sizes[last] === 0 && this.#sources[last]! + this.length - this.#texts[last]! === source;
    if (!follows) this.#push(source, 0);
    this.length += length;
  }

  /** Text of which each part stands for the whole of `span`. */
  addOne(span: Span, length: number): void {
    this.#push(span.start, span.end - span.start);
    this.length += length;
  }

  /** From the first to the last character of `span`; an empty span where `span` is empty. */
  toSource(span: Span): Span {
    if (span.end > span.start) return { start: this.#startOf(span.start), end: this.#endOf(span.end - 1) };
    const at = span.start < this.length || span.start === 0 ? this.#startOf(span.start) : this.#endOf(this.length - 1);
    return { start: at, end: at };
  }

  #push(source: number, size: number): void {
    this.#texts.push(this.length);
    this.#sources.push(source);
    this.#sizes.push(size);
  }

  #startOf(offset: number): number {
    const index = this.#indexOf(offset);
    return this.#sizes[index] === 0 ? this.#sources[index]! + offset - this.#texts[index]! : (this.#sources[index] ?? 0);
  }

  #endOf(offset: number): number {
    const index = this.#indexOf(offset);
    return this.#sizes[index] === 0 ? this.#startOf(offset) + 1 : this.#sources[index]! + this.#sizes[index]!;
  }

  /** The last run that begins at or before the offset. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#texts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#texts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

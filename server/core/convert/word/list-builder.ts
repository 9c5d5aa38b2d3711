import type { BlockContent, List } from 'mdast';
import type { Marker } from './numbering.ts';

interface OpenList {
  readonly list: List;
  readonly level: number;
  readonly id: string;
  /** How far in the text of its items stands, in twips. */
  readonly indent: number;
  next: number | undefined;
}

/** Puts items, which stand one behind the other in Word, into each other's lists. */
export class ListBuilder {
  readonly #open: OpenList[] = [];

  /** Adds an item; gives the list where it begins one that stands in no other. */
  item(marker: Marker, indent: number, node: BlockContent): List | 'added' {
    while (this.#open.length > 0 && this.#open.at(-1)!.level > marker.level) this.#open.pop();
    let last = this.#open.at(-1);
    if (last?.level === marker.level && (last.id !== marker.list || last.next !== marker.number)) {
      this.#open.pop();
      last = this.#open.at(-1);
    }
    const item = { type: 'listItem' as const, spread: false, children: [node] };
    const next = marker.number === undefined ? undefined : marker.number + 1;
    if (last?.level === marker.level) {
      last.list.children.push(item);
      last.next = next;
      return 'added';
    }
    const list: List = { type: 'list', ordered: marker.number !== undefined, start: marker.number ?? null, spread: false, children: [item] };
    this.#open.push({ list, level: marker.level, id: marker.list, indent, next });
    if (!last) return list;
    last.list.children.at(-1)!.children.push(list);
    return 'added';
  }

  /** Adds what stands as far in as the text of an item, below it, to this item; else ends all lists. */
  goesOn(indent: number, node: BlockContent): 'added' | undefined {
    const own = indent > 0 ? this.#open.findLast((open) => open.indent > 0 && open.indent <= indent + 20) : undefined;
    if (!own) {
      this.end();
      return undefined;
    }
    while (this.#open.at(-1) !== own) this.#open.pop();
    const item = own.list.children.at(-1)!;
    item.children.push(node);
    item.spread = true;
    return 'added';
  }

  end(): void {
    this.#open.length = 0;
  }
}

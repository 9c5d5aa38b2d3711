import type { Block } from '../markdown/index.ts';
import { largestGroup, type GroupRule, type Item } from '../rules/rule.ts';

/** A thing that a rule compares with its like. */
export interface GroupedItem {
  readonly rule: GroupRule;
  /** Of the rule and the group. */
  readonly key: string;
  readonly item: Item;
}

/** The key of what a rule put under `key`. */
export function groupKey(rule: GroupRule, key: string): string {
  return `${rule.id} ${key}`;
}

interface Grouped {
  readonly block: Block;
  readonly items: readonly GroupedItem[];
}

interface Group {
  readonly rule: GroupRule;
  /** What each block has of it. */
  readonly blocks: Map<Block, Item[]>;
  /** How many things that are. */
  size: number;
}

/** The things that group rules compare, by the keys that they share. */
export class GroupIndex {
  readonly #offsetOf: (block: Block) => number;
  readonly #groups = new Map<string, Group>();

  constructor(offsetOf: (block: Block) => number) {
    this.#offsetOf = offsetOf;
  }

  /** Follows an edit; gives the keys that it touched. */
  follow({ removed, added }: { removed: readonly Grouped[]; added: readonly Grouped[] }): Set<string> {
    const touched = new Set<string>();
    for (const { block, items } of removed) {
      for (const { key } of items) {
        touched.add(key);
        const group = this.#groups.get(key);
        if (!group) continue;
        group.size -= group.blocks.get(block)?.length ?? 0;
        group.blocks.delete(block);
        if (group.blocks.size === 0) this.#groups.delete(key);
      }
    }
    for (const { block, items } of added) {
      for (const { rule, key, item } of items) {
        touched.add(key);
        const group = this.#groupOf(key, rule);
        const known = group.blocks.get(block);
        if (known) known.push(item);
        else group.blocks.set(block, [item]);
        group.size++;
      }
    }
    return touched;
  }

  /** Everything under a key, in the order of the text; undefined where nothing is left, or too much to be compared at each keystroke. */
  group(key: string): { rule: GroupRule; items: readonly Item[] } | undefined {
    const group = this.#groups.get(key);
    if (!group || group.size > largestGroup) return undefined;
    const placed = Array.from(group.blocks, ([block, items]) => ({ items, start: group.blocks.size > 1 ? this.#offsetOf(block) : 0 }));
    placed.sort((a, b) => a.start - b.start);
    return { rule: group.rule, items: placed.flatMap(({ items }) => items) };
  }

  #groupOf(key: string, rule: GroupRule): Group {
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { rule, blocks: new Map(), size: 0 }));
    return group;
  }
}

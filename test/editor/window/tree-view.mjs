import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';

/** A view of the side bar that is a tree, as a person sees it. */
export class TreeView {
  /**
   * @param {import('./editor-window.mjs').EditorWindow} window
   * @param {string} name as it stands above the view
   */
  constructor(window, name) {
    this.window = window;
    this.pane = window.page.locator('.pane', { has: window.page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  find(label) {
    return this.pane.locator('.monaco-list-row').filter({ has: this.window.page.locator('.label-name', { hasText: label }) }).first();
  }

  /** Clicks a row until what it leads to is there: a row that is drawn anew at this moment loses its click. */
  async click(label, leadsTo) {
    await eventually(async () => {
      await this.find(label).locator('.label-name').click(oneTry);
      await leadsTo(oneTry);
    });
  }

  /**
   * Reads the rows until they are as they should be: they are drawn one by one, each bit by bit.
   * @template T
   * @param {(rows: Row[]) => T} assertion
   * @returns {Promise<T>}
   */
  async rows(assertion) {
    return eventually(async () => assertion(await this.#read()));
  }

  async selected(label) {
    await this.pane.locator('.monaco-list-row.selected').filter({ hasText: label }).waitFor();
  }

  /** @typedef {{ label: string; detail: string; spoken: string; buttons: string[]; level: number; icon: string }} Row */

  /** @returns {Promise<Row[]>} */
  async #read() {
    return this.pane.locator('.monaco-list-row').evaluateAll((rows) => rows
      .toSorted((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
      .map((row) => ({
        label: row.querySelector('.label-name').textContent,
        detail: row.querySelector('.label-description')?.textContent ?? '',
        spoken: row.getAttribute('aria-label'),
        buttons: [...row.querySelectorAll('.action-label')].map((button) => button.getAttribute('aria-label')),
        level: Number(row.getAttribute('aria-level')),
        icon: [...row.querySelector('.custom-view-tree-node-item-icon').classList].find((name) => name.startsWith('codicon-')),
      })));
  }
}

/** The row whose label begins so; throws when there is none. */
export function rowOf(rows, label) {
  const row = rows.find((row) => row.label.startsWith(label));
  assert.ok(row, `No row begins with "${label}": ${rows.map((row) => row.label).join(' | ')}`);
  return row;
}

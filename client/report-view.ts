import { type Disposable, EventEmitter, l10n, MarkdownString, type Memento, type TextEditor, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type TreeView, window } from 'vscode';
import type { CurrentReport } from './current-report.ts';
import { headlineKey, holds, type Row, rowAt, type Rows, rowsOf } from './rows.ts';

const shownKey = 'wsisReport.shown';
const nothing: Rows = { top: [], byKey: new Map() };

/** The "Report" view: whether the report can be sent, its sections and what is to fill. Its elements are the keys of the rows. */
export class ReportView implements TreeDataProvider<string>, Disposable {
  readonly #report: CurrentReport;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #closed = new Set<string>();
  readonly #tree: TreeView<string>;
  readonly #subscriptions: readonly Disposable[];
  #rows = nothing;

  /** @param memory remembers, for all workspaces, that the author has seen the view */
  constructor(report: CurrentReport, memory: Memento) {
    this.#report = report;
    this.#memory = memory;
    this.#tree = window.createTreeView('wsisReport.report', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#tree,
      this.#tree.onDidCollapseElement(({ element }) => this.#closed.add(element)),
      this.#tree.onDidExpandElement(({ element }) => this.#closed.delete(element)),
      this.#tree.onDidChangeVisibility(() => this.#follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      report.onDidChange(() => this.#update()),
    ];
  }

  get onDidChangeTreeData() {
    return this.#changed.event;
  }

  getChildren(key?: string): string[] {
    return [...(key === undefined ? this.#rows.top : (this.row(key)?.children ?? []))];
  }

  getParent(key: string): string | undefined {
    return this.row(key)?.parent;
  }

  getTreeItem(key: string): TreeItem {
    const row = this.row(key);
    return row ? itemOf(row) : new TreeItem('');
  }

  /** The line of a key; undefined for one that is gone. */
  row(key: string): Row | undefined {
    return this.#rows.byKey.get(key);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const { outline, document } = this.#report;
    const former = this.#rows;
    this.#rows = outline ? rowsOf(outline) : nothing;
    this.#tree.description = outline && document ? document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1) : '';

    const changed = changedKeys(former, this.#rows);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
    if (outline && !this.#memory.get(shownKey, false)) void this.#showOnce();
    this.#follow();
  }

  // VS Code adds a view to the Explorer closed, where nobody who does not know of it would find it.
  async #showOnce(): Promise<void> {
    await this.#memory.update(shownKey, true);
    await this.#reveal(headlineKey, false);
  }

  // Selects where the author is in the text, without taking the keys away from the text.
  #follow(editor: TextEditor | undefined = window.activeTextEditor): void {
    if (!this.#tree.visible || !editor || editor !== window.activeTextEditor || editor.document !== this.#report.document) return;
    const position = editor.selection.active;
    const [selected] = this.#tree.selection;
    // Whoever clicked a hole is at the hole, not at the section around it.
    if (selected?.startsWith('hole:') && holds(this.row(selected)?.range, position)) return;

    const key = rowAt(this.#rows, position, (key) => !this.#closed.has(key));
    if (key === undefined || key === selected) return;
    void this.#reveal(key, true);
  }

  async #reveal(key: string, select: boolean): Promise<void> {
    try {
      await this.#tree.reveal(key, { select, focus: false, expand: false });
    } catch {
      // An update has taken the row away meanwhile.
    }
  }
}

function itemOf(row: Row): TreeItem {
  const item = new TreeItem(row.label, row.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.id = row.key;
  item.description = row.detail;
  item.tooltip = row.tooltip === '' ? row.label : new MarkdownString(row.tooltip);
  item.accessibilityInformation = { label: row.spoken };
  item.iconPath = new ThemeIcon(row.icon, row.color === undefined ? undefined : new ThemeColor(row.color));
  if (row.inserts !== undefined) {
    item.contextValue = 'missing';
    item.command = { command: 'wsisReport.insertSection', title: l10n.t('Insert'), arguments: [row.key] };
  } else if (row.goal) {
    item.command = { command: 'wsisReport.goToItem', title: l10n.t('Go There'), arguments: [row.key] };
  } else if (row.key === headlineKey) {
    item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
  }
  return item;
}

// Only lines that look different are drawn anew; lines that come, go or move concern the whole tree.
function changedKeys(former: Rows, rows: Rows): string[] | 'all' {
  if (former.byKey.size !== rows.byKey.size || !same(former.top, rows.top)) return 'all';
  const changed: string[] = [];
  for (const [key, row] of rows.byKey) {
    const before = former.byKey.get(key);
    if (!before || !same(before.children, row.children)) return 'all';
    if (JSON.stringify(look(before)) !== JSON.stringify(look(row))) changed.push(key);
  }
  return changed;
}

function look({ label, detail, tooltip, spoken, icon, color, inserts }: Row) {
  return [label, detail, tooltip, spoken, icon, color, inserts];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

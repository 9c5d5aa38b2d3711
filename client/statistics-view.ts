import { CancellationTokenSource, type Disposable, env, EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type TreeView, Uri, window, workspace } from 'vscode';
import { type DocumentParams, type StatisticsFormat, statisticsMethod, type StatisticsTable, type StatisticsTextParams, statisticsTextMethod } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';
import { show } from './show.ts';
import { type StatisticsRow, type StatisticsRows, statisticsRowsOf } from './statistics-rows.ts';

const nothing: StatisticsRows = { top: [], byKey: new Map() };

/** The "Statistics" view: every figure by what it counts, with the earlier years beside it. It asks only while it is seen. */
export class StatisticsView implements TreeDataProvider<string>, Disposable {
  readonly #server: Server;
  readonly #report: CurrentReport;
  readonly #changed = new EventEmitter<void>();
  readonly #tree: TreeView<string>;
  readonly #subscriptions: readonly Disposable[];
  /** What has been worth opening by itself. */
  readonly #opened = new Set<string>();
  #rows = nothing;
  #shown = '';
  #request: CancellationTokenSource | undefined;

  constructor(server: Server, report: CurrentReport) {
    this.#server = server;
    this.#report = report;
    this.#tree = window.createTreeView('wsisReport.statistics', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#tree,
      this.#tree.onDidChangeVisibility(() => this.#update()),
      // The outline follows the typing after a pause, and so does this.
      report.onDidChange(() => this.#update()),
    ];
  }

  get onDidChangeTreeData() {
    return this.#changed.event;
  }

  getChildren(key?: string): string[] {
    return [...(key === undefined ? this.#rows.top : (this.#rows.byKey.get(key)?.children ?? []))];
  }

  getParent(key: string): string | undefined {
    return this.#rows.byKey.get(key)?.parent;
  }

  getTreeItem(key: string): TreeItem {
    const row = this.#rows.byKey.get(key);
    return row ? itemOf(row, this.#opened.has(key)) : new TreeItem('');
  }

  /** Shows what a line is about: in the report, or in an earlier one. */
  async goTo(key: unknown): Promise<void> {
    await this.#update();
    const goal = typeof key === 'string' ? this.#rows.byKey.get(key)?.goal : undefined;
    if (!goal) return;
    const document = goal.uri === undefined ? this.#report.document : await workspace.openTextDocument(Uri.parse(goal.uri, true));
    if (document) await show(document, goal.range);
  }

  /** Puts the table on the clipboard. */
  async copy(format: StatisticsFormat): Promise<void> {
    const { document } = this.#report;
    if (!document) return;
    const parameters: StatisticsTextParams = { uri: String(document.uri), format };
    const text = await this.#server.ask<string | null>(statisticsTextMethod, parameters);
    if (text == null) return;
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('The statistics are copied as {0}.', format === 'csv' ? 'CSV' : 'Markdown'), 5000);
  }

  dispose(): void {
    this.#request?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(): Promise<void> {
    this.#request?.cancel();
    if (!this.#tree.visible) return;
    const request = (this.#request = new CancellationTokenSource());
    const { document, outline } = this.#report;
    const parameters: DocumentParams | undefined = outline && document && { uri: String(document.uri) };
    const table = parameters && (await this.#server.ask<StatisticsTable | null>(statisticsMethod, parameters, request.token));
    if (request.token.isCancellationRequested || document !== this.#report.document) return;
    // Without an answer, what was true a moment ago is nearer to the truth than nothing.
    if (parameters && table === undefined && this.#server.state !== 'failed') return;

    const before = this.#shown;
    this.#rows = table ? statisticsRowsOf(table) : nothing;
    for (const { key, open } of this.#rows.byKey.values()) if (open) this.#opened.add(key);
    // Places move with every line; what is drawn does not.
    this.#shown = JSON.stringify([...this.#rows.byKey.values()].map(({ goal: _, ...look }) => look));
    this.#tree.description = table && table.earlier.length > 0 ? l10n.t('beside {0}', table.earlier.map(({ year }) => year).join(', ')) : '';
    if (this.#shown !== before) this.#changed.fire();
  }
}

function itemOf(row: StatisticsRow, opened: boolean): TreeItem {
  const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(row.label, row.children.length === 0 ? None : row.open ? Expanded : Collapsed);
  // VS Code keeps closed what it has shown closed, and the earlier reports with which figures conflict may come later.
  item.id = opened ? `${row.key}/opened` : row.key;
  item.description = row.detail;
  // As a value of its own the words of the author stay what they are, whatever they look like.
  item.tooltip = row.tooltip === '' ? row.label : new MarkdownString().appendText(row.tooltip);
  item.accessibilityInformation = { label: row.spoken };
  item.iconPath = new ThemeIcon(row.icon, row.color === undefined ? undefined : new ThemeColor(row.color));
  if (row.goal) item.command = { command: 'wsisReport.goToFigure', title: l10n.t('Go There'), arguments: [row.key] };
  return item;
}

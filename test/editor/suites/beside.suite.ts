import * as vscode from 'vscode';
import { ok, same } from './assert.ts';
import { command, openNewReport, until } from './support.ts';

const report = '---\ntemplate: wsis-input\nyear: 2025\n---\n\n# Report\n\n## Part 1: Executive summary\n\nAccess grew.[^1] See [the survey](survey.md).\n\n- One.\n- Two.\n\n## Part 2: Analytical overview\n\n> Quoted,\n> twice.\n\n[^1]: ITU, *Facts*.\n';

/** Waits until VS Code's own Markdown support has answered too. */
const answered = <Answer>(what: string, provider: string, document: vscode.TextDocument): Promise<Answer[]> =>
  until(what, async () => (await command<Answer[]>(provider, document.uri)) ?? []);

describe('beside VS Code’s own Markdown support', () => {
  it('the outline has each heading once', async () => {
    const { document } = await openNewReport('beside.md', report);
    const symbols = await answered<vscode.DocumentSymbol>('the outline', 'vscode.executeDocumentSymbolProvider', document);
    const names = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap(({ name, children }) => [name.replace(/^#+ /, ''), ...names(children)]);
    same(names(symbols), ['Report', 'Part 1: Executive summary', 'Part 2: Analytical overview'], 'The headings');
  });

  it('each place folds once', async () => {
    const { document } = await openNewReport('beside.md', report);
    const folds = await answered<vscode.FoldingRange>('the folds', 'vscode.executeFoldingRangeProvider', document);
    const starts = folds.map(({ start }) => start);
    ok(starts.length > 3, 'There are folds.');
    same(starts.toSorted((a, b) => a - b), [...new Set(starts)].toSorted((a, b) => a - b), 'The lines at which they begin');
  });

  it('each link is one', async () => {
    const { document } = await openNewReport('beside.md', report);
    const links = await answered<vscode.DocumentLink>('the links', 'vscode.executeLinkProvider', document);
    const places = links.map(({ range }) => `${range.start.line}:${range.start.character}`);
    same(places, [...new Set(places)], 'The places of the links');
    ok(links.some(({ range }) => document.getText(range) === 'survey.md'), 'The link to the survey is one of them.');
  });

  it('each thing is said once on hover', async () => {
    const { document } = await openNewReport('beside.md', report);
    for (const [what, count] of [['year', 1], ['Part 1', 1], ['^1] See', 1], ['the survey', 0]] as const) {
      const at = document.positionAt(report.indexOf(what) + 1);
      const ask = async () => (await command<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)) ?? [];
      if (count > 0) await until(`the hover on ${what}`, ask);
      same((await ask()).length, count, `The number of hovers on ${what}`);
    }
  });

  it('front matter and notes are completed by nobody else', async () => {
    const { document } = await openNewReport('beside.md', report);
    for (const [what, label] of [['year', 'title'], ['1] See', '1']] as const) {
      const at = document.positionAt(report.indexOf(what) + (what === 'year' ? 0 : 1));
      const labels = async (): Promise<string[]> => (await command<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at))!.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
      await until(`the completion ${label}`, async () => (await labels()).includes(label));
      same((await labels()).filter((other) => other === label).length, 1, `How often ${label} is offered`);
    }
  });
});

import * as vscode from 'vscode';
import { ok, same } from './assert.ts';
import { command, openNewReport } from './support.ts';

describe('the Markdown preview', () => {
  it('shows the notes of a report, once', async () => {
    const { document } = await openNewReport('preview.md', '---\ntemplate: wsis-input\n---\n\n## Part 1: Executive summary\n\nAccess grew.[^a] It grew more.[^b]\n\n[^a]: A survey.\n[^b]: A *second* survey.\n');
    const html = (await command<string>('markdown.api.render', document)) ?? '';
    same(html.match(/class="footnote-ref"/g)?.length, 2, 'The number of calls');
    same(html.match(/class="footnote-item"/g)?.length, 2, 'The number of notes');
    ok(html.includes('<em>second</em>'), 'The text of a note is read as Markdown.');
    ok(!html.includes('[^a]'), 'Nothing is left of the marks.');
  });

  it('leaves the notes to another extension that shows them', () => {
    const { extendMarkdownIt } = vscode.extensions.getExtension('wsis-report.wsis-report')!.exports as { extendMarkdownIt(markdown: object): object };
    const used: unknown[] = [];
    const preview = (rules: object): object => ({ renderer: { rules }, use(plugin: unknown) { used.push(plugin); return this; } });
    extendMarkdownIt(preview({ footnote_ref: () => '' }));
    same(used.length, 0, 'What was added where notes are shown already');
    extendMarkdownIt(preview({}));
    same(used.length, 1, 'What was added elsewhere');
  });
});

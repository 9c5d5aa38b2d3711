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
});

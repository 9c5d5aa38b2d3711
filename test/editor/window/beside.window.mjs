import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { openWindow } from './window.mjs';

const headings = ['Report', 'Part 1: Executive summary', 'Trends and experiences', 'Part 2: Analytical overview'];
const report = `---\ntemplate: wsis-input\n---\n\n# ${headings[0]}\n\n## ${headings[1]}\n\nAccess grew in many places.\n\n### ${headings[2]}\n\nMore.\n\n## ${headings[3]}\n\nSoon.\n`;

// VS Code's own Markdown support is at work beside ours.
describe('beside VS Code’s own Markdown support', () => {
  it('the outline shows each heading once', async () => {
    const window = await openWindow({ file: 'beside.md', files: { 'beside.md': report } });
    await window.runCommand('Explorer: Focus on Outline View');
    const pane = window.page.locator('.pane', { has: window.page.locator('.pane-header', { hasText: 'Outline' }) });
    const rows = pane.locator('.monaco-list-row .label-name');
    await eventually(async () => assert.deepEqual((await rows.allInnerTexts()).map(plain), headings));
    // Long enough for another to answer, if there were one.
    await window.squiggles('error').first().waitFor();
    assert.deepEqual((await rows.allInnerTexts()).map(plain), headings);
  });

  it('a heading is explained once, with how long its section is and why what was found there matters', async () => {
    const window = await openWindow({ file: 'beside.md', files: { 'beside.md': report } });
    await window.squiggles('error').first().waitFor();
    await window.goTo(15, 8);
    await window.hover('1 word. That is too short.');
    const rows = window.page.locator('.monaco-hover:visible .hover-row');
    await eventually(async () => {
      const texts = (await rows.allInnerTexts()).map(plain);
      assert.equal(texts.filter((text) => text.includes('That is too short.')).length, 1);
      assert.equal(texts.filter((text) => text.startsWith('Analytical overview')).length, 1);
      assert.ok(texts.some((text) => text.includes('section-missing —')), texts.join('\n'));
    });
    await window.page.locator('.monaco-hover:visible a', { hasText: 'All about this rule' }).first().waitFor();
  });
});

function plain(text) {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/^#+ /, '');
}

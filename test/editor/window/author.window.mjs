import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { TreeView } from './tree-view.mjs';
import { openWindow } from './window.mjs';

describe('an author’s first report', () => {
  it('is led to in five steps, each ticked off when it is done', async () => {
    const window = await openWindow();
    await window.squiggles('warning').first().waitFor();
    const steps = await openWalkthrough(window);
    await eventually(async () => assert.equal(await steps.count(), 5));
    assert.equal(await steps.locator('.codicon.complete').count(), 0);

    await eventually(async () => {
      await window.page.locator('.tab', { hasText: 'report.md' }).click(oneTry);
      await window.page.locator('.tab.active', { hasText: 'report.md' }).waitFor(oneTry);
    });
    await window.focusEditor();
    // Each has to be done before the next begins: what takes the keyboard closes the palette.
    await window.runCommand('WSIS Report: Go to Next Place to Fill');
    await window.position(/selected/);
    await window.press('End');
    await window.runCommand('WSIS Report: Insert Note');
    await window.see('{{source}}');
    await window.runCommand('Focus on Report View');
    const box = window.page.locator('.quick-input-widget');
    for (const [command, question] of [
      ['New Report', box.filter({ hasText: 'Which organization reports?' }).or(box.locator('input[placeholder="What kind of report?"]'))],
      ['Export Report', box.locator('input[placeholder="As what?"]')],
    ]) {
      await window.runCommand(`WSIS Report: ${command}`);
      // To have begun is enough.
      await question.first().waitFor();
      await eventually(async () => {
        await window.closeQuestion();
        await box.waitFor({ state: 'hidden', ...oneTry });
      });
    }
    await openWalkthrough(window);
    await eventually(async () => assert.equal(await steps.locator('.codicon.complete').count(), 5));
  });
});

describe('the words of the window', () => {
  it('are French where VS Code speaks French', async () => {
    const window = await openWindow({ language: 'fr' });
    const view = new TreeView(window, 'Report');
    await view.find('Prêt à être envoyé ?').waitFor();
    await view.rows((rows) => assert.match(rows[0].detail, /^\d+ à faire\s: .*\d+ à remplir/));
    await window.problems('manque.');
    await window.runCommand('WSIS Report: New Report');
    await window.page.locator('.quick-input-widget', { hasText: /Quelle organisation rend compte/ }).or(window.page.locator('.quick-input-widget input[placeholder^="Quel genre de rapport"]')).first().waitFor();
  });
});

async function openWalkthrough(window) {
  await window.runCommand('Open Walkthrough');
  await window.question.locator('input').fill('First WSIS');
  await window.pick(window.question, 'Write Your First WSIS Report');
  return window.page.locator('.gettingStartedContainer .step-list-container .getting-started-step');
}

import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { openWindow } from './window.mjs';

describe('the commands', () => {
  it('are those that make sense for a report', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    await offers(window, ['Check Links Online', 'Copy Statistics as CSV', 'Copy Statistics as Markdown', 'Export Report…', 'Fix All That Can Be Fixed Safely', 'Gather Notes at the End', 'Go to Next Place to Fill', 'Import Report…', 'Insert Note', 'Insert Section…', 'Merge Notes That Say the Same', 'New Report…', 'Renumber Notes', 'Restart the Checking']);
  });

  it('are those that make sense for other Markdown', async () => {
    const window = await openWindow({ file: 'notes.md' });
    await offers(window, ['Import Report…', 'New Report…', 'Restart the Checking', 'Treat This File as a Report']);
  });

  it('write a new report, of which nothing is saved', async () => {
    const window = await openWindow({ file: 'notes.md' });
    await beginReport(window, 'Network of Libraries');
    await pick(window, 'In which folder?', 'Do Not Save It Yet');

    await window.page.locator('.tab.dirty', { hasText: 'Untitled-1' }).waitFor();
    await window.see('organization: "Network of Libraries"');
    await window.see('year: 2024');
    await files(window, ['notes.md', 'report.md']);
  });

  it('write a new report into a folder, and never over another file', async () => {
    const taken = 'réseau-des-bibliothèques-2024';
    const window = await openWindow({ file: 'notes.md', files: { [`${taken}.md`]: 'Mine.\n' } });
    await beginReport(window, 'Réseau des bibliothèques');
    await pick(window, 'In which folder?', /Test Files|mount/);

    await window.page.locator('.tab.active:not(.dirty)', { hasText: `${taken}-2.md` }).waitFor();
    await window.see('organization: "Réseau des bibliothèques"');
    await files(window, ['notes.md', 'report.md', `${taken}-2.md`, `${taken}.md`]);
    await window.openFile(/2024\.md/, 'Mine.');
  });

  it('take no year that is none', async () => {
    const window = await openWindow({ file: 'notes.md' });
    await window.runCommand('WSIS Report: New Report');
    await answerTemplate(window);
    await answer(window, 'Which organization reports?', '');
    await window.question.filter({ hasText: 'Which year does the report cover?' }).locator('input').fill('soon');
    const complaint = window.question.filter({ hasText: 'Write a year in four digits.' });
    await complaint.waitFor();
    await window.press('Enter');
    await complaint.waitFor();
    await window.press('Escape');
    await window.question.waitFor({ state: 'hidden' });
    assert.equal(await window.page.locator('.tab', { hasText: 'Untitled' }).count(), 0);
  });

  it('lead to the next place to fill, by the keys too', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    // The keys lead there once the extension knows that this is a report.
    await eventually(async () => {
      await window.press('Control+K', 'h');
      await window.position(/25 selected/, oneTry);
    });
    await window.type('40');
    await window.see('was planned for 40 people');
  });

  it('insert the section that is chosen from the list, the missing ones first', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    await window.runCommand('WSIS Report: Insert Section');
    const entries = window.page.locator('.quick-input-list .monaco-list-row');
    await entries.filter({ hasText: 'Analytical overview' }).waitFor();
    await entries.first().filter({ hasText: /Part 3.*missing/s }).and(window.page.locator('.focused')).waitFor();
    await window.enter(entries.first());
    await window.page.locator('.view-line', { hasText: '## Part 3: Innovative policies' }).waitFor();
  });
});

describe('a check of the links online', () => {
  it('says in one sentence why there is none in a browser', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    await window.runCommand('WSIS Report: Check Links Online');
    await window.see('Links cannot be checked online in a browser');
  });
});

describe('the language status', () => {
  it('says what the report needs', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    await window.languageStatus('Not ready to send: ');
  });

  it('says quietly that the server does not run, and starts it again', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    const context = window.page.context();
    await context.route('**/dist/server/worker.js', (route) => route.abort());
    await window.runCommand('WSIS Report: Restart the Checking');
    await window.languageStatus('WSIS Report does not run');
    await window.see('The checking of reports has stopped.');
    await eventually(async () => assert.equal(await window.squiggles('warning').count(), 0));
    assert.equal(await window.page.locator('.notification-toast').count(), 0);

    await context.unroute('**/dist/server/worker.js');
    await window.languageStatus('WSIS Report does not run', 'Restart');
    await window.squiggles('warning').first().waitFor();
  });
});

describe('the colours', () => {
  it('set notes and holes off from the words around them', async () => {
    const window = await openWindow();
    const line = window.page.locator('.view-line');
    await line.filter({ hasText: '{{number of technicians}}' }).waitFor();
    for (const text of ['survey', '{{number of technicians}}']) {
      // A token of its own has an element of its own; its class stands for its colour.
      await window.page.locator('.view-line span[class^="mtk"]').filter({ hasText: new RegExp(`^${text.replaceAll(/[{}]/g, '.').replaceAll(' ', '\\s')}$`) }).first().waitFor();
    }
  });
});

/** Opens the palette until it offers these commands and no other; what it offers is fixed when it opens. */
async function offers(window, titles) {
  await eventually(async () => {
    await window.closeQuestion();
    await window.press('F1');
    await window.question.locator('input').fill('>WSIS Report:', oneTry);
    const rows = window.page.locator('.quick-input-list .monaco-list-row .label-name');
    await rows.filter({ hasText: 'WSIS Report: New Report' }).waitFor(oneTry);
    const names = (await rows.allInnerTexts()).map((name) => name.replaceAll('\u00a0', ' ').replace('WSIS Report: ', ''));
    assert.deepEqual(names.toSorted(), titles);
  });
}

async function beginReport(window, organization) {
  await window.runCommand('WSIS Report: New Report');
  await answerTemplate(window);
  await answer(window, 'Which organization reports?', organization);
  await answer(window, 'Which year does the report cover?', '2024');
}

async function pick(window, question, label) {
  await window.pick(window.question.locator(`input[placeholder="${question}"]`), label);
}

/** Waits until the Explorer lists these files and no other. */
async function files(window, names) {
  await eventually(async () => {
    const rows = await window.page.locator('.explorer-folders-view .monaco-list-row').allInnerTexts();
    assert.deepEqual(rows.map((name) => name.trim()).toSorted(), names);
  });
}

async function answer(window, question, text) {
  const asked = window.question.filter({ hasText: question });
  await asked.locator('input').fill(text);
  await window.enter(asked);
}

// With one template there is nothing to ask.
async function answerTemplate(window) {
  const template = window.question.locator('input[placeholder="What kind of report?"]');
  await window.question.filter({ hasText: 'Which organization reports' }).or(template).first().waitFor();
  if (await template.isVisible()) await window.enter(template);
}

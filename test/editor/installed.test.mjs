// The package as a user installs it: in an editor that knows nothing of this checkout.
import { launchBrowser } from './browser.mjs';
import { installCodeServer, startCodeServer } from './code-server.mjs';
import { copyOf, root, sampleFolder } from './paths.mjs';
import { EditorWindow } from './window/editor-window.mjs';
import path from 'node:path';

describe('the package, installed from its file', () => {
  let server;
  let browser;
  before(async function () {
    this.timeout(900_000);
    installCodeServer();
    server = await startCodeServer({ vsix: path.join(root, 'wsis-report.vsix') });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('checks a report in a Node extension host', async () => {
    const window = await EditorWindow.open(browser, server.page({ folder: copyOf(sampleFolder), file: 'report.md' }), 'report.md');
    await window.problems('WSIS Report');
  });
});

// Runs the same suites in a Node extension host, that of code-server: exits with 0 when all tests passed, else with 1.
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { installCodeServer, startCodeServer } from './code-server.mjs';
import { copyOf, root, sampleFolder } from './paths.mjs';
import { runSuites } from './run-suites.mjs';

installCodeServer();
const server = await startCodeServer();
const browser = await launchBrowser();
try {
  const url = server.page({ folder: copyOf(sampleFolder), extension: root, suites: path.join(root, 'dist/test/run-node.cjs') });
  process.exitCode = (await runSuites(browser, url)) ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

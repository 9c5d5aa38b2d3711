// Runs the suites in the extension host of VS Code for the Web: exits with 0 when all tests passed, else with 1.
import { launchBrowser } from './browser.mjs';
import { serve } from './host.mjs';
import { sampleFolder } from './paths.mjs';
import { runSuites } from './run-suites.mjs';

const host = await serve({ folder: sampleFolder, tests: true });
const browser = await launchBrowser();
try {
  process.exitCode = (await runSuites(browser, host.url)) ? 0 : 1;
} finally {
  await browser.close();
  await host.close();
}

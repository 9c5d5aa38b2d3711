import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { leavings } from './paths.mjs';
import { strainedPage } from './window/strain.mjs';

const patience = 600_000; // milliseconds for all suites

/**
 * Opens a page of VS Code that runs mocha suites in its extension host, and prints what their reporter says.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<boolean>} whether tests ran and all of them passed
 */
export async function runSuites(browser, url) {
  const page = await strainedPage(await browser.newContext({ viewport: { width: 1400, height: 900 } }));
  // What VS Code logs is told only when no test ran.
  const log = [];
  let ran = false;
  const take = (text) => {
    const [, line] = /\[suites\] (.*)$/s.exec(text) ?? [];
    if (line === undefined) return void log.push(text);
    ran = true;
    console.log(line);
  };
  page.on('pageerror', (error) => log.push(String(error)));
  // VS Code calls these two when it runs tests; all that it and the tests log comes through the first.
  await page.exposeFunction('codeAutomationLog', (_type, values) => take(values.join(' ')));
  const end = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  const late = new Promise((resolve) => setTimeout(resolve, patience, 'late').unref());

  await page.goto(url, { waitUntil: 'commit', timeout: patience });
  const code = await Promise.race([end, late]);
  if (!ran) console.log(`No test ran. The last that VS Code logged:\n${log.slice(-20).join('\n')}`);
  if (code === 'late') {
    mkdirSync(leavings, { recursive: true });
    const picture = path.join(leavings, 'suites.png');
    await page.screenshot({ path: picture });
    console.log(`The tests did not end within ${patience / 1000} s. A picture of the window: ${path.relative(process.cwd(), picture)}`);
  }
  return ran && code === 0;
}

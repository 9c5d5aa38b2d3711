import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The repository: what `--extensionDevelopmentPath` names in a development build. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The reports that `npm start` and the editor tests open. */
export const sampleFolder = path.join(root, 'test/reports/sample');

/** Pictures of failures and other leavings that nobody commits. */
export const leavings = path.join(root, '.vscode-test-web');

/**
 * An empty folder that vanishes when this process ends, however it ends short of a kill.
 * @param {string} name what it is for, seen in its path
 * @returns {string}
 */
export function temporaryFolder(name) {
  // The real path, since macOS links its temporary folder and VS Code would see two names for one file.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `wsis-report-${name}-`)));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * A temporary copy of a folder of reports: VS Code for the Web saves by itself, and tests edit.
 * @param {string} folder
 * @returns {string}
 */
export function copyOf(folder) {
  if (!existsSync(folder)) throw new Error(`There is no folder ${path.relative(process.cwd(), folder)} to open.`);
  const copy = temporaryFolder('reports');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

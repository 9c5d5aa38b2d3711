// npm run test:desktop: the same suites in a desktop VS Code, $VSCODE_BIN or else one that is downloaded.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { copyOf, root, sampleFolder, temporaryFolder } from './paths.mjs';

const settings = temporaryFolder('desktop');
process.exitCode = await runTests({
  vscodeExecutablePath: process.env['VSCODE_BIN'] || undefined,
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'dist/test/run-node.cjs'),
  launchArgs: [copyOf(sampleFolder), '--disable-workspace-trust', `--user-data-dir=${settings}`, `--extensions-dir=${path.join(settings, 'extensions')}`],
}).catch((error) => {
  console.log(`The suites did not pass in desktop VS Code: ${error instanceof Error ? error.message : error}`);
  return 1;
});

// The entry that VS Code for the Web calls in its extension host, a worker without a page or a process.
import 'mocha/mocha.js';
import { options, runSuites } from './options.ts';

async function run(): Promise<void> {
  mocha.setup(options);
  await runSuites(() => import('./index.ts'), (done) => mocha.run(done));
}

// Mocha's browser build has put itself into module.exports, where VS Code looks for run.
declare const module: { exports: unknown };
module.exports = { run };

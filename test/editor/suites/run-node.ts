// The entry that a Node extension host calls: desktop VS Code, or code-server.
import { options, runSuites } from './options.ts';

/**
 * Runs the suites.
 * @returns when all tests passed; rejects otherwise
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(options);
  // What mocha does before it loads a file: it sets describe and it, which here are needed by a bundle.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await runSuites(() => import('./index-node.ts'), (done) => mocha.run(done));
}

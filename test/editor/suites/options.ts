import type { MochaOptions, ReporterConstructor } from 'mocha';
import { Lines, tellFailure } from './lines.ts';

/** How mocha runs in either extension host: patient with a busy machine, strict about tests that would not run. */
export const options: MochaOptions = {
  ui: 'bdd',
  // Mocha asks a reporter for no more than a constructor; only the types want a descendant of its own.
  reporter: Lines as unknown as ReporterConstructor,
  timeout: 120_000,
  // As in the windows: VS Code on a machine that may be busy gets a second try, and says so.
  retries: 1,
  forbidOnly: true,
  forbidPending: true,
  failZero: true,
};

/**
 * Loads the suites and runs them. Mocha's `describe` and `it` have to be there already.
 * @param load imports their files
 * @param start called with mocha's callback, which gets the number of failures
 * @returns when all tests passed; rejects otherwise, and VS Code then ends with an exit code of 1
 */
export async function runSuites(load: () => Promise<unknown>, start: (done: (failures: number) => void) => void): Promise<void> {
  try {
    await load();
  } catch (error) {
    tellFailure('The suites load', error);
    throw error;
  }
  const failures = await new Promise<number>((resolve) => start(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

import type { Runner, Test } from 'mocha';

// Tells our lines from all that VS Code logs; the runners show what follows it.
const mark = '[suites] ';

/**
 * A mocha reporter that writes a line per test and then mocha's own totals, and needs neither a terminal nor a page.
 * Its lines go where `console.log` goes in an extension host, and from there to the runner.
 */
export class Lines {
  constructor(runner: Runner) {
    let passing = 0;
    let failing = 0;
    runner.on('pass', (test: Test) => {
      passing += 1;
      tell(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test: Test, error: unknown) => {
      failing += 1;
      tellFailure(test.fullTitle(), error);
    });
    runner.on('retry', (test: Test, error: unknown) => tell(`  Tried again: ${test.fullTitle()}\n    ${reason(error).replaceAll('\n', '\n    ')}`));
    runner.on('end', () => tell(`  ${passing} passing, ${failing} failing`));
  }
}

/**
 * Writes a failure in the reporter's way.
 * @param title what should have been
 * @param error why it is not
 */
export function tellFailure(title: string, error: unknown): void {
  tell(`  FAIL ${title}\n    ${reason(error).replaceAll('\n', '\n    ')}`);
}

function tell(text: string): void {
  console.log(mark + text);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  // The frames below the test are mocha's own.
  return [String(error), ...frames.slice(0, 3).map((frame) => `  ${frame.trim()}`)].join('\n');
}

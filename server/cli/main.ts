import { isMainThread, workerData } from 'node:worker_threads';
import { version } from '../../package.json';
import type { ChecksData } from './check-in-workers.ts';

const usage = `Usage: wsis-report COMMAND …

  check PATHS…        checks reports, and says what is missing, unsourced or broken
  statistics FILES…   lists the figures of reports, with their sources and those of earlier years
  import FILE         makes a draft of a text file, and says what is left out of it
  export FILE         writes a report as Word or HTML
  rules               lists what is checked
  explain RULE        says what a rule finds and why, with examples
  lsp --stdio         serves editors over the Language Server Protocol

wsis-report COMMAND --help says more. Exit codes: 0 clean, 1 findings, 2 could not run.
`;

const serverUsage = `Usage: wsis-report lsp [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]
       wsis-report-language-server [--stdio | …]

Serves an editor over the Language Server Protocol, by the standard input and output unless told otherwise, until the
editor ends it. docs/editors.md says how editors are told.
`;

async function main([command, ...args]: string[]): Promise<number> {
  switch (command) {
    case 'check': {
      // What a command needs is loaded only when it runs.
      const { check } = await import('./check.ts');
      return check(args, process.stdout, process.stderr);
    }
    case 'statistics': {
      const { statistics } = await import('./statistics.ts');
      return statistics(args, process.stdout, process.stderr);
    }
    case 'import': {
      const { importReport } = await import('./import.ts');
      return importReport(args, process.stdout, process.stderr);
    }
    case 'export': {
      const { exportFile } = await import('./export.ts');
      return exportFile(args, process.stdout, process.stderr);
    }
    case 'rules': {
      const { listRules } = await import('./rules.ts');
      return listRules(args, process.stdout, process.stderr);
    }
    case 'explain': {
      const { explain } = await import('./explain.ts');
      return explain(args, process.stdout, process.stderr);
    }
    case 'lsp':
      if (args.includes('--help') || args.includes('-h')) {
        process.stdout.write(serverUsage);
        return 0;
      }
      if (args.includes('--version')) {
        process.stdout.write(`${version}\n`);
        return 0;
      }
      // The connection reads its transport from the arguments, and lives until the client ends it.
      if (!args.some((arg) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(arg))) process.argv.push('--stdio');
      await import('../lsp/node.ts');
      return new Promise(() => {});
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(usage);
      return 0;
    case '--version':
      process.stdout.write(`${version}\n`);
      return 0;
    case undefined:
      process.stderr.write(usage);
      return 2;
    default:
      process.stderr.write(`wsis-report: there is no command “${command}”; see wsis-report --help.\n`);
      return 2;
  }
}

if (isMainThread) {
  // Who reads no further, like `head`, need not be told.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else if ((workerData as Partial<ChecksData> | null)?.checks) {
  void import('./worker.ts').then(({ serveChecks }) => serveChecks(workerData as ChecksData));
}

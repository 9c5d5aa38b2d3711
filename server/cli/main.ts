import { version } from '../../package.json';
import { check } from './check.ts';

const usage = `Usage: wsis-report COMMAND …

  check FILES…   checks reports and says what is missing, unsourced or broken
  lsp --stdio    serves editors over the Language Server Protocol

wsis-report COMMAND --help says more. Exit codes: 0 clean, 1 findings, 2 could not run.
`;

async function main([command, ...args]: string[]): Promise<number> {
  switch (command) {
    case 'check':
      return check(args, process.stdout, process.stderr);
    case 'lsp':
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

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

/** What a command has left behind. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is started, where not as usual. */
export interface Start {
  readonly input?: string | Uint8Array;
  /** Beside the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Within the folder. */
  readonly cwd?: string;
}

/** A folder of its own in which commands run, as a user runs them. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  run(args: readonly string[], { input = '', env = {}, cwd = '.' }: Start = {}): Ended {
    // What the terminal of whoever runs the tests says of colours is none of the tests' business.
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...usual } = process.env;
    const options = { cwd: join(this.folder, cwd), encoding: 'utf8', input, env: { ...usual, ...env }, maxBuffer: 2 ** 28 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], options);
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

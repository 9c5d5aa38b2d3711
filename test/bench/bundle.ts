import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const modules = path.join(here, 'node_modules');
const folder = path.join(modules, '.bundles');

/** What each bundle is made of. */
const entries = {
  markdownlint: path.join(here, 'servers/markdownlint.mjs'),
  remark: path.join(here, 'servers/remark.mjs'),
  vscodeMarkdown: path.join(modules, 'vscode-markdown-languageserver/dist/node/workerMain.js'),
  markdownlintCli: path.join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
} as const;

/** The files that run: ours as it ships, and the peers bundled and minified in the same way. */
export type Bundles = Readonly<Record<keyof typeof entries | 'ourServer' | 'ourCommand', string>>;

/** Builds our server, and bundles the peers that are written in JavaScript. Throws where one cannot be built. */
export async function bundleAll(): Promise<Bundles> {
  const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The server could not be built.');
  mkdirSync(folder, { recursive: true });
  const built = await Promise.all(Object.entries(entries).map(async ([name, entry]) => [name, await bundle(name, entry)] as const));
  return {
    ...(Object.fromEntries(built) as Record<keyof typeof entries, string>),
    ourServer: path.join(root, 'dist/server/node.cjs'),
    ourCommand: path.join(root, 'dist/wsis-report.cjs'),
  };
}

/** As scripts/build.mjs bundles ours, but for the format: the peers are modules that ask for their own address. */
async function bundle(name: string, entry: string): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`);
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    format: 'esm',
    banner: { js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);" },
  });
  return outfile;
}

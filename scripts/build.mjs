// Bundles what ships into dist/; with --tests also the mocha suites that run inside VS Code.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { pdfParts } from './pdf-parts.mjs';
import { thirdPartyNotices } from './third-party.mjs';
import { withoutExamples } from './without-examples.mjs';

const tests = process.argv.includes('--tests');
// All that they run in knows these; esbuild would make a new expression at each use, for fear of the latest scripts in Unicode.
const supported = { 'regexp-unicode-property-escapes': true };
const shared = { bundle: true, sourcemap: tests ? 'inline' : false, minify: !tests, legalComments: 'none', logLevel: 'warning', supported };
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
// Both web bundles run in workers: only globalThis is certain, and there is no document (packages ship other code for it).
const web = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], conditions: ['worker', 'browser'], define: { global: 'globalThis' } };

const bundles = [
  { ...node, entryPoints: ['server/lsp/node.ts'], outfile: 'dist/server/node.cjs', plugins: [withoutExamples] },
  { ...web, format: 'iife', entryPoints: ['server/lsp/browser.ts'], outfile: 'dist/server/worker.js', plugins: [withoutExamples] },
  // What only conversions need is loaded where they run, and nowhere else.
  { ...node, entryPoints: ['server/convert/thread.ts'], outfile: 'dist/server/convert.cjs' },
  { ...web, format: 'iife', entryPoints: ['server/convert/worker.ts'], outfile: 'dist/server/convert.js', alias: { 'unpdf/pdfjs': './server/convert/pdf-library.ts' } },
  // Large, so one for both hosts, loaded with the first PDF. Where it finds a worker around it, it would take that for its own, and its messages.
  { ...web, format: 'iife', globalName: 'wsisPdf', sourcemap: false, minify: true, entryPoints: ['server/convert/pdf.ts'], outfile: 'dist/server/pdf.js', plugins: [pdfParts], define: { ...web.define, self: 'undefined' }, logOverride: { 'direct-eval': 'silent' } },
  { ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  { ...web, format: 'cjs', entryPoints: ['client/web.ts'], outfile: 'dist/client/web.js', external: ['vscode'] },
  { ...node, sourcemap: false, entryPoints: ['server/cli/language-server.ts'], outfile: 'dist/wsis-report-language-server.cjs', banner: { js: '#!/usr/bin/env node' } },
  // As it ships, in tests too: what they say of its memory must be true of that.
  { ...node, sourcemap: false, minify: true, entryPoints: ['server/cli/main.ts'], outfile: 'dist/wsis-report.cjs', banner: { js: '#!/usr/bin/env node' } },
];

if (tests) {
  bundles.push(
    { ...node, entryPoints: ['test/editor/suites/run-node.ts'], outfile: 'dist/test/run-node.cjs', external: ['vscode', 'mocha'] },
    { ...web, format: 'cjs', entryPoints: ['test/editor/suites/run-web.ts'], outfile: 'dist/test/run-web.js', external: ['vscode'] },
  );
}

const built = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
mkdirSync('dist', { recursive: true });
// Shells and other editors run them by their names.
for (const command of ['wsis-report', 'wsis-report-language-server']) chmodSync(`dist/${command}.cjs`, 0o755);
writeFileSync('dist/third-party-notices.txt', thirdPartyNotices(built.map(({ metafile }) => metafile)));

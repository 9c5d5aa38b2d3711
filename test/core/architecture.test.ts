import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Which layer may import which, and which packages. A layer is the first of these paths that a file's path begins with. Data
 * goes one way: markdown → report → rules → settings and analysis → series → language, and from there to the adapters.
 */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  'server/core/markdown': { layers: [], packages: ['mdast', 'mdast-util-*', 'micromark', 'micromark-*', 'unified', 'remark-*', 'unist'] },
  'server/core/knowledge': { layers: ['server/data'], packages: [] },
  'server/core/template': { layers: ['server/core/markdown', 'server/core/knowledge', 'server/data'], packages: ['valibot', '@valibot/to-json-schema', 'fastest-levenshtein'] },
  'server/core/report': { layers: ['server/core/markdown', 'server/core/knowledge', 'server/core/template'], packages: ['mdast', 'yaml'] },
  'server/core/rules': { layers: ['server/core/markdown', 'server/core/knowledge', 'server/core/template', 'server/core/report'], packages: ['mdast'] },
  'server/core/settings': { layers: ['server/core/markdown', 'server/core/template', 'server/core/rules'], packages: ['valibot', '@valibot/to-json-schema'] },
  'server/core/analysis': { layers: ['server/core/markdown', 'server/core/knowledge', 'server/core/template', 'server/core/report', 'server/core/rules'], packages: [] },
  'server/core/series': { layers: ['server/core/markdown', 'server/core/template', 'server/core/report', 'server/core/analysis'], packages: [] },
  'server/core/language': { layers: ['server/core/markdown', 'server/core/knowledge', 'server/core/template', 'server/core/report', 'server/core/rules', 'server/core/analysis', 'server/core/series'], packages: ['mdast'] },
  'server/core/convert/export': {
    layers: ['server/core/markdown', 'server/core/report'],
    packages: ['docx', 'mdast', 'hast', 'mdast-util-to-hast', 'hast-util-*', 'micromark-util-sanitize-uri', 'decode-named-character-reference'],
  },
  'server/core/convert': {
    layers: ['server/core/template', 'server/core/convert/export'],
    packages: ['mdast', 'hast', 'fflate', 'unpdf', 'saxes', 'parse5', 'vfile', 'hast-util-*', 'mdast-util-to-markdown', 'mdast-util-gfm-table', 'mdast-util-gfm-strikethrough'],
  },
  'server/convert': { layers: ['server/core/convert', 'server/core/template'], packages: ['node:*', 'unpdf'] },
  'server/online': { layers: ['package.json'], packages: ['node:*', 'valibot'] },
  'server/lsp': { layers: ['server/core', 'server/online', 'server/convert'], packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'node:console', 'node:fs', 'node:path', 'node:stream', 'node:url'] },
  'server/cli': { layers: ['server/core', 'server/convert', 'server/lsp', 'server/online', 'package.json'], packages: ['vscode-languageserver-textdocument', 'diff', 'valibot', 'sarif', 'node:*'] },
  client: { layers: ['server/lsp/protocol.ts', 'server/lsp/base64.ts'], packages: ['vscode', 'vscode-languageclient', 'vscode-uri', 'markdown-it', 'markdown-it-footnote'] },
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;'"]*? from '([^']+)'|\bimport\('([^']+)'\)/gm)].map((match) => (match[1] ?? match[2])!);
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`);
}

describe('the architecture', () => {
  for (const file of [...sources('server'), ...sources('client')]) {
    it(`lets ${file} import what its layer may`, () => {
      const layer = Object.keys(layers).find((path) => file.startsWith(`${path}/`));
      assert.ok(layer, `${file} is in no known layer`);
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          const target = relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/');
          const allowed = [layer, ...layers[layer]!.layers].some((path) => matches(target, path));
          assert.ok(allowed, `${file} imports ${target}`);
        } else {
          assert.ok(layers[layer]!.packages.some((pattern) => matches(name, pattern)), `${file} imports the package ${name}`);
        }
      }
    });
  }

  it('keeps micromark and its trees in one room, but for what writes a tree as HTML, or makes Markdown of one', () => {
    const writers = ['mdast-util-to-hast', 'micromark-util-sanitize-uri'];
    const treeWriters = ['mdast-util-to-markdown', 'mdast-util-gfm-table', 'mdast-util-gfm-strikethrough'];
    for (const file of sources('server').filter((path) => !path.startsWith('server/core/markdown/'))) {
      const foreign = importsOf(file).filter((name) => /^(?:micromark|mdast-util|remark|unified)/.test(name));
      assert.deepEqual(foreign.filter((name) => !(file.startsWith('server/core/convert/export/') && writers.includes(name)) && !(file.startsWith('server/core/convert/tree/') && treeWriters.includes(name))), [], file);
    }
  });
});

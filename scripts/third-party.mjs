import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Packages that hold the code of others in their own files, where no bundler can tell it. */
const carried = { docx: ['fflate', 'nanoid'] };

/** Works of others within packages that are no packages themselves: what they are called, and where their licence lies. */
const within = { unpdf: { title: 'pdf.js 5.6.205, Copyright Mozilla Foundation (Apache-2.0), without its parts for showing and changing PDFs', licence: 'licences/apache-2.0.txt' } };

/**
 * The licences of the packages whose code is in the bundles, as most of them ask to be passed on.
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @returns {string} plain text, a section for each package
 */
export function thirdPartyNotices(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const file of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder) for (const name of [path.basename(folder), ...(carried[path.basename(folder)] ?? [])]) folders.add(path.join(path.dirname(folder), name));
    }
  }
  const sections = [...folders].sort().map(notice);
  return `This product holds code of these packages.\n\n${[...new Set(sections)].join('\n')}`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').trim() : `License: ${license}`;
  const inner = within[name];
  const more = inner ? `\n--- ${inner.title} ---\n\n${readFileSync(path.join(import.meta.dirname, inner.licence), 'utf8').trim()}\n` : '';
  return `--- ${name} ${version} (${license}) ---\n\n${text}\n${more}`;
}

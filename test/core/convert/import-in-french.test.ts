import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource, reportMarkdown } from '../../../server/core/convert/index.ts';
import { translator } from '../../../server/core/language/translator.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { assertSaidInFrench } from '../../support/in-french.ts';

const server = fileURLToPath(new URL('../../../server', import.meta.url));
const words = JSON.parse(readFileSync(new URL('../../../l10n/findings.fr.json', import.meta.url), 'utf8')) as Record<string, string>;
const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

/** What stands in quotation marks in the files of a folder, with 7 in each of its places. */
function literals(folder: string): string[] {
  const files = readdirSync(join(server, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('export'));
  return files.flatMap((name) => {
    const code = readFileSync(join(server, folder, name), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
    return Array.from(code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g), ([, plain, placed]) => (plain ?? placed!).replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '7'));
  });
}

describe('an import, in French,', () => {
  it('has words for all that is said of it', () => {
    const said = new Set(literals('core/convert').filter((text) => /^[A-Z]\S* .*\.$/.test(text)));
    // The first line of the report on the command line, which speaks English.
    said.delete('Import of 7: 7, 7, 7.');
    assert.ok(said.size > 50, String(said.size));
    for (const sentence of said) assertSaidInFrench(sentence);
  });

  it('has words for each reason why there is none', () => {
    const refused = literals('core/convert').filter((text) => /^(?:it|its|what) .*[^,;]$/.test(text)).map((reason) => reason.replace(/\.$/, ''));
    const ended = literals('convert').filter((text) => /^(?:it|the program) [^$]*$/.test(text));
    assert.ok(refused.length > 15 && ended.length > 3, `${refused.length}, ${ended.length}`);
    for (const reason of [...refused, ...ended, 'the program that does it has failed', 'something in it cannot be read (7)', 'something in it cannot be written (7)']) assertSaidInFrench(`“7.docx” could not be imported: ${reason}.`);
  });

  it('reads so from the first line to the last, but for the words of the source', async () => {
    const source = 'Report of the Network\n\nExecutive summary\n\nAccess grew in the inter-\nnational net.\n';
    const imported = await importSource(new TextEncoder().encode(source), { name: 'report.txt', templates });
    assert.ok('entries' in imported && imported.entries.length > 1);
    const text = reportMarkdown(imported, translator(words, 'fr'));
    assert.match(text, /^# Import de report\.txt\n\n12 mots, 2 titres, 0 note\.\n\n## À vérifier \(3\)\n\nCe qui est/);
    assert.match(text, /^- Ligne 6\u00a0: Une fin de ligne a coupé ce mot\u00a0; .*\n {2}> inter- national$/m);
    assert.doesNotMatch(text.replaceAll(/^ {2}>.*$|«[^»]*»/gm, ''), /\b(?:the|was|line|this|whole)\b/i);
  });
});

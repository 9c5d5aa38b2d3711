import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractRawText } from 'mammoth';
import { lostWords } from '../../support/lost-words.ts';
import { importedFile, refusalOf } from '../../support/round-trip.ts';

// Documents with notes, lists, tables, comments and the stricter form of the format, which a package brings for its own tests.
const folder = fileURLToPath(new URL('../../../node_modules/mammoth/test/test-data/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));

describe('Word documents from elsewhere', () => {
  it('are there', () => assert.ok(names.length > 12));

  for (const name of names) {
    it(`gives a draft of ${name} without a lost word, or says that there is none`, async () => {
      const bytes = readFileSync(`${folder}${name}`);
      // As another reader sees it.
      const { value } = await extractRawText({ buffer: bytes });
      // It leaves out notes, of which one of them consists.
      if (!/[\p{L}\p{N}]/u.test(value) && !name.startsWith('footnote')) return assert.match(await refusalOf(bytes, name), /holds no letter and no figure/);
      assert.deepEqual(lostWords(value, await importedFile(bytes, name)), []);
    });
  }

  it('keep their notes at their calls', async () => {
    for (const name of ['footnotes.docx', 'endnotes.docx']) {
      const { draft } = await importedFile(readFileSync(`${folder}${name}`), name);
      assert.match(draft, /Ouch\[\^1\]\.\[\^2\]\n\n\[\^1\]: A tachyon walks into a bar\.\n\n\[\^2\]: Fin\.\n$/);
    }
  });
});

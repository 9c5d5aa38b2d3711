import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { lostWords } from '../../support/lost-words.ts';
import { importedFile, refusalOf } from '../../support/round-trip.ts';

// Forms, lists and tables as offices publish them, which a package brings for its own tests.
const folder = fileURLToPath(new URL('../../../node_modules/pdf-data-parser/test/data/pdf/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));

describe('PDFs that offices have published', () => {
  it('are there', () => assert.ok(names.length > 7));

  for (const name of names.filter((other) => !other.includes('protected'))) {
    it(`gives a draft of ${name} without a lost word`, async () => {
      const bytes = readFileSync(`${folder}${name}`);
      const result = await importedFile(bytes, name);
      // As another reader puts the letters together.
      const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true });
      assert.ok(text.length > 5);
      assert.deepEqual(lostWords(text, result), []);
      assert.doesNotMatch(result.report, /found no place/);
    });
  }

  it('are refused where they need a password', async () => {
    assert.match(await refusalOf(readFileSync(`${folder}helloworld-protected.pdf`), 'a.pdf'), /^it is protected by a password/);
  });
});

import assert from 'node:assert/strict';
import { compare, transformations } from '../support/metamorphic/compare.ts';
import type { Sample } from '../support/metamorphic/said-of.ts';
import { realReport } from '../support/real-reports.ts';

const sampleOf = (name: string): Sample => ({ name, text: realReport(name) });
const reports = ['igf-2016.md', 'igf-2017.md'].map(sampleOf);
const raw = ['raw/igf-2016.txt', 'raw/igf-2017.txt', 'raw/igf-2018-statistics-page.txt'].map(sampleOf);

// In a copied PDF a heading is a line like others, and would be moved with the paragraphs.
const notRaw = 'paragraphs moved';
// The paragraphs of these reports are one line each: there is nothing to unwrap.
const nothingToDo = 'one line a paragraph';

describe('the real reports', () => {
  for (const name of Object.keys(transformations)) {
    it(`have the same findings after this: ${name}`, () => {
      const { places } = compare(name === notRaw ? reports : [...reports, ...raw], name);
      assert.ok(places > 0 || name === nothingToDo);
    });
  }
});

import assert from 'node:assert/strict';
import { compare, transformations } from '../../support/metamorphic/compare.ts';
import { ownSamples } from '../../support/metamorphic/own-samples.ts';

// How a thing is written or wrapped, and where it stands, is no matter to what is found. The fewest places that must have
// changed see to it that a transformation that finds nothing to do is noticed.
const fewest: Readonly<Record<string, number>> = {
  'numbers with commas': 40,
  'numbers without separators': 90,
  'numbers with thin spaces': 90,
  'numbers with narrow spaces that hold': 90,
  'numbers with spaces that hold': 90,
  'numbers in words': 300,
  'line ends of Windows': 1000,
  'line ends of old Macs': 1000,
  'lines of 30 characters': 200,
  'lines of 72 characters': 100,
  'lines of 100 characters': 70,
  'one line a paragraph': 1,
  'sentences moved': 30,
  'paragraphs moved': 40,
};

describe('our own reports and the examples of all rules', () => {
  const samples = ownSamples();

  for (const name of Object.keys(transformations)) {
    it(`have the same findings after this: ${name}`, () => {
      const { places } = compare(samples, name);
      assert.ok(places >= (fewest[name] ?? Infinity), `${places} places`);
    });
  }
});

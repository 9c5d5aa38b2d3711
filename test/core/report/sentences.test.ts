import assert from 'node:assert/strict';
import { sentencesOf } from '../../../server/core/report/sentences.ts';

function split(text: string, notes?: readonly number[]): string[] {
  return sentencesOf(text, notes).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  // A bar stands where a sentence ends.
  for (const text of [
    'One ends.|Two begins.',
    'Did it end?|Yes!|It did…|And on it went.',
    'Mr. Jones met Ms. Wu, Dr. Haddad and Prof. Silva.|They agreed.',
    'St. Amour and J. R. Ewing spoke.|H.E. Maria Lopez listened.',
    'See No. 12, para. 63, vol. 2, art. 19 and res. 70/125.|Then rest.',
    'It said no.|Then it said yes.',
    'Some devices, e.g. Android phones, i.e. Linux machines, were lost.',
    'It grew by 2.5 per cent.|That is 1.2 million people.',
    'He said: “It is done.”|She agreed (so it seems.)|All left.',
    'Was it “Shape Your Future!” or another title?|Nobody knows.',
    'It was slow ... but it moved.|Then … it stopped.',
    'They met at 9 a.m. and left.|Nobody came.',
    'The U.S. Government joined.|The U.N. Secretariat too.',
    'This ended Phase I. The next one began.',
    '1. The first item is short.|It has two sentences.',
    '(a) Access grew.|So did skills.',
    'It met on 5 Nov. 2017 in Rome.|It was warm.',
    'There were three.|12 more came.',
    'It is done.|{{Number}} people came.',
    'A link (www) . Another one.',
    'See the site . . .|Next.',
  ]) {
    it(`splits: ${text}`, () => {
      const plain = text.replaceAll('|', ' ');
      const expected = text === 'This ended Phase I. The next one began.' ? ['This ended Phase I.', 'The next one began.'] : text === 'A link (www) . Another one.' ? ['A link (www) .', 'Another one.'] : text.split('|');
      assert.deepEqual(split(plain), expected);
    });
  }

  it('ends a sentence at a note that stands after its full stop', () => {
    assert.deepEqual(split('It ended.Then it began.', [9]), ['It ended.', 'Then it began.']);
    assert.deepEqual(split('See example.Org for it.'), ['See example.Org for it.']);
  });

  it('leaves out white space, and finds nothing in an empty text', () => {
    assert.deepEqual(sentencesOf('  One.   Two.  '), [{ start: 2, end: 6 }, { start: 9, end: 13 }]);
    assert.deepEqual(sentencesOf('   '), []);
    assert.deepEqual(sentencesOf(''), []);
  });

  it('ends a sentence after all the notes that follow its full stop', () => {
    // "It grew.[^1], [^2] The rest" as a reader sees it, less the marks.
    assert.deepEqual(split('It grew., The rest.', [8, 10]), ['It grew., ', 'The rest.']);
    assert.deepEqual(split('It grew,, the rest.', [8, 9]), ['It grew,, the rest.']);
  });
});

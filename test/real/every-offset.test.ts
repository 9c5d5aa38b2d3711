import { askAtOffsets } from '../support/every-offset.ts';
import { realReport } from '../support/real-reports.ts';

describe('every feature at every offset of the real reports', () => {
  for (const name of ['igf-2016.md', 'igf-2017.md', 'raw/igf-2016.txt', 'raw/igf-2017.txt', 'raw/igf-2018-statistics-page.txt', 'raw/escwa-2012-opening.txt', 'raw/isoc-2013-opening.txt']) {
    it(`answers with ranges inside the text: ${name}`, () => askAtOffsets(realReport(name), { pasteEvery: 97 })).timeout(120_000);
  }

  it('answers with ranges inside the text with other line ends', () => askAtOffsets(realReport('igf-2017.md').replaceAll('\n', '\r\n'), { pasteEvery: 97 })).timeout(120_000);
});

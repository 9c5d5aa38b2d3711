import { askAtOffsets } from '../support/every-offset.ts';
import { realReport } from '../support/real-reports.ts';

describe('every feature on the real reports', () => {
  for (const name of ['igf-2016.md', 'igf-2017.md', 'raw/igf-2016.txt']) {
    it(`answers with ranges inside the text: ${name}`, () => askAtOffsets(realReport(name), { step: 11 })).timeout(120_000);
  }
});

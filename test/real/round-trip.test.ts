import { realReport } from '../support/real-reports.ts';
import { roundTrip } from '../support/round-trip.ts';
import { assertSameReport } from '../support/same-report.ts';

for (const name of ['igf-2016.md', 'igf-2017.md']) {
  for (const format of ['docx', 'html'] as const) {
    it(`gets the real report ${name} back from ${format}`, async () => {
      const { draft } = await roundTrip(realReport(name), format);
      assertSameReport(draft, realReport(name));
    });
  }
}

import { loadCorpus } from '../../oracle/corpus.ts';
import { askAtOffsets } from '../../support/every-offset.ts';
import { faultyReport, soundReport } from '../../support/samples.ts';

const begun = '---\ntemplate: by-action-line\nyear: \nprevious:\n  - \n---\n\n# Report\n\n<!-- wsis-ignore \n\n## C2: Infrastructure\n\nIn all, {{n}} came.[^1] [^]\n\n[^2]: Unused.\n';
const unclosed = '---\ntemplate: wsis-input\nye\nprevious:\n  - 2024.md\n\n# Report\n\nText.\n';

describe('every feature at every offset', () => {
  for (const [name, text] of Object.entries({ 'a sound report': soundReport, 'a faulty report': faultyReport, 'a report that is begun': begun, 'one whose front matter is not closed': unclosed, 'one with other line ends': begun.replaceAll('\n', '\r\n') })) {
    it(`answers with ranges inside the text: ${name}`, () => askAtOffsets(text, { pasteEvery: 7 })).timeout(120_000);
  }

  it('answers with ranges inside the text: the examples of CommonMark and GFM', async () => {
    const { examples } = await loadCorpus();
    for (const text of examples) askAtOffsets(text, { pasteEvery: 7 });
  }).timeout(120_000);
});

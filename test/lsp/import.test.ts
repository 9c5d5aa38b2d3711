import assert from 'node:assert/strict';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { importMethod, type ImportResult } from '../../server/lsp/protocol.ts';
import { soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const text = '2021 Input from the Library Board\n\nPart 1: Executive summary\n\nThe board opened nine reading rooms in the north of the country¹ and paid for the tenth.\n\n¹ Survey, table 4.\n\nPage 1 of 2\n\nPage 2 of 2\n';

describe('the server imports a file', () => {
  let server: Server;
  before(async () => (server = await Server.start()));
  after(() => server.stop());

  async function imported(name: string, content: string | Uint8Array): Promise<ImportResult> {
    return server.request<ImportResult>(importMethod, { uri: `file:///${name}`, name, content: Buffer.from(content).toString('base64') });
  }

  it('of text, as on the command line', async () => {
    const result = await imported('last year.txt', text);
    assert.ok('draft' in result);
    assert.match(result.draft, /^---\ntemplate: wsis-input\n[^]*# 2021 Input from the Library Board\n\n## Part 1: Executive summary\n\nThe board .* country\[\^1\] and/);
    assert.match(result.report, /^# Import of last year\.txt\n\n\d+ words, 2 headings, 1 note\.\n/);
    assert.match(result.report, /^- Line 9: The number of a page\.\n {2}> Page 1 of 2$/m);
    assert.ok(result.told >= 2);
  });

  it('of Word, and gives back the report that was exported', async () => {
    const result = await imported('report.docx', await exportReport(soundReport, 'docx'));
    assert.ok('draft' in result);
    assert.equal(result.draft, soundReport.replace('year: 2025\n', 'year: 2025\nlanguage: en\n'));
  });

  it('and says in a sentence why it cannot', async () => {
    for (const [name, content, reason] of [['a.docx', 'PK\u0003\u0004 nothing', /^“a\.docx” could not be imported: .+[^.]\.$/], ['b.txt', ' \n', /^“b\.txt” could not be imported: it is empty or holds no letter and no figure\.$/]] as const) {
      const result = await imported(name, content);
      assert.ok('problem' in result);
      assert.match(result.problem, reason);
    }
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { randomOf } from '../support/random.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));
const severities = ['error', 'warning', 'information', 'hint'];

const pastes = [
  'TODO ', '[^1]', '[^new]', '\n\n[^new]: A source.\n', '\n\n', '## Part 3: Future actions\n\n', '1,200 schools ', '\n```\n', '> ', '**', '| a |\n| - |\n',
  '<!-- wsis-ignore placeholder-left: kept -->\n\n', '---\n', '😀', 'Part 1: Executive summary\n\n', '\r\n', 'organization: ITU\n',
];

describe('the command line and the server', () => {
  for (const [name, start] of Object.entries({ sound: soundReport, faulty: faultyReport })) {
    it(`find the same in a ${name} report, from its opening through 50 edits`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
      const path = join(folder, 'report.wsis.md');
      const uri = 'file:///report.wsis.md';
      const random = randomOf(2025);
      const server = await Server.start();
      try {
        let text = TextDocument.create(uri, 'markdown', 1, start);
        await server.open(uri, start);
        for (let edit = 0; edit <= 50; edit++) {
          if (edit % 10 === 0) {
            writeFileSync(path, text.getText());
            const { stdout } = spawnSync(process.execPath, [bundle, 'check', '--format', 'json', path], { encoding: 'utf8' });
            const { files } = JSON.parse(stdout) as { files: CheckedFile[] };
            const checked = files[0]!.findings.map(({ rule, severity, message, range }) => ({ rule, severity, message, range }));
            const served = (await server.diagnostics(uri)).map(({ code, severity, message, range }) => ({ rule: code, severity: severities[severity! - 1], message, range }));
            assert.deepEqual(served, checked, `after ${edit} edits of\n${text.getText()}`);
          }
          const length = text.getText().length;
          const from = Math.floor(random() * (length + 1));
          const to = Math.min(length, from + (random() < 0.5 ? 0 : Math.floor(random() * 40)));
          const paste = pastes[Math.floor(random() * pastes.length)]!;
          const change = { range: { start: text.positionAt(from), end: text.positionAt(to) }, text: paste };
          // Positions inside a pair that makes one character are no place for an edit.
          if (text.offsetAt(change.range.start) !== from || text.offsetAt(change.range.end) !== to) continue;
          await server.change(uri, change);
          text = TextDocument.update(text, [change], edit + 2);
        }
      } finally {
        await server.stop();
        rmSync(folder, { recursive: true });
      }
    });
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { formatGithub } from '../../server/cli/format-github.ts';
import { formatJunit } from '../../server/cli/format-junit.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));
const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const hostile: CheckedFile = {
  path: 'a,b:c.md',
  findings: [{ rule: 'some-rule', severity: 'hint', message: 'A "<b>" & 100%: ]]>\r\n\u0000\ud800, end.', range, fixable: false, fingerprint: '' }],
};

function parsed(xml: string): Element {
  const mistakes: string[] = [];
  const note = (message: string): void => void mistakes.push(message);
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(xml, 'text/xml');
  assert.deepEqual(mistakes, []);
  return document.documentElement!;
}

describe('findings for other tools', () => {
  it('are the same in each format, with the same exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    try {
      writeFileSync(join(folder, 'sound.md'), soundReport);
      writeFileSync(join(folder, 'faulty.md'), faultyReport);
      const run = (format: string) => spawnSync(process.execPath, [bundle, 'check', '--format', format, 'sound.md', 'faulty.md'], { cwd: folder, encoding: 'utf8' });
      const { files } = JSON.parse(run('json').stdout) as { files: CheckedFile[] };
      const findings = files.flatMap((file) => file.findings);
      const [github, junit] = [run('github'), run('junit')];
      assert.deepEqual([github.status, junit.status], [1, 1]);
      assert.equal(github.stdout, formatGithub(files));
      assert.equal(github.stdout.split('\n').length - 1, findings.length);
      const root = parsed(junit.stdout);
      assert.equal(root.getElementsByTagName('failure').length, findings.filter(({ severity }) => severity === 'error').length);
      // A file without findings is a test that has passed.
      assert.equal(root.getElementsByTagName('testcase').length, findings.length + 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('escape what stands for something else in the commands of GitHub', () => {
    const message = 'A "<b>" & 100%25: ]]>%0D%0A\u0000\ud800, end.';
    assert.equal(formatGithub([hostile]), `::notice file=a%2Cb%3Ac.md,line=2,endLine=2,col=3,endColumn=6,title=some-rule::${message}\n`);
  });

  it('escape what stands for something else in XML', () => {
    const failure = parsed(formatJunit([hostile], ['hint'])).getElementsByTagName('failure')[0]!;
    assert.equal(failure.getAttribute('message'), 'A "<b>" & 100%: ]]>\r\n\uFFFD\uFFFD, end.');
    assert.equal(parsed(formatJunit([hostile], ['error'])).getElementsByTagName('failure').length, 0);
  });
});

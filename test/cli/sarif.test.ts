import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Log } from 'sarif';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { rules } from '../../server/core/rules/index.ts';
import { CommandLine } from '../support/command-line.ts';
import { fixUntilDone } from '../support/fixes.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv-draft-04') as typeof import('ajv-draft-04');
// One pattern of the schema is written for older engines.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => !/[\s{}"\\]/.test(text) && URL.canParse(text, 'file:///folder/'));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
/** The official schema, as it comes with Microsoft's matchers. */
const isValid = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);

/** Notes before the sign, and an address that is not safe. */
const slips = `\uFEFF${soundReport.replace('18 countries.[^1]', '18 countries[^1].').replace('A shared fund', 'See 😀 <http://www.un.org/en/> and <https://www.un.org/en/>. A shared fund')}`;

describe('findings as SARIF', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
    line.write('drafts/faulty report.md', faultyReport);
    line.write('slips.md', slips.replaceAll('\n', '\r\n'));
    line.write('sound.md', soundReport);
    line.write('2024/é.md', soundReport.replaceAll('2025', '2024'));
    line.write('2024/2025.md', soundReport.replace('1,240 teachers in 18 countries', '1,240 teachers in 3 countries'));
    line.write('.wsis/config.json', '{ "rule": {} }');
  });
  afterEach(() => line.remove());

  const paths = ['drafts/faulty report.md', 'slips.md', 'sound.md', '2024/é.md', '2024/2025.md'];

  function log(...args: string[]): Log {
    const read: unknown = JSON.parse(line.run(['check', '--format', 'sarif', ...args]).stdout);
    assert.ok(isValid(read), JSON.stringify(isValid.errors, undefined, 1));
    return read as Log;
  }

  function json(...args: string[]): CheckedFile[] {
    return (JSON.parse(line.run(['check', '--format', 'json', ...args]).stdout) as { files: CheckedFile[] }).files;
  }

  it('are valid by its schema, and the same as elsewhere', () => {
    const [run, ...others] = log(...paths).runs;
    assert.equal(others.length, 0);
    const files = json(...paths);
    const results = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, message, range, fingerprint }) => [
        encodeURI(path.replaceAll('\\', '/')),
        rule,
        message.replace(/[{}]/g, '$&$&'),
        { startLine: range.start.line + 1, startColumn: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 },
        fingerprint,
      ]),
    );
    const told = run!.results!.map(({ ruleId, message, locations, partialFingerprints }) => {
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      return [artifactLocation!.uri, ruleId, message.text, region, partialFingerprints!['wsisReport/v1']];
    });
    assert.deepEqual(told, results);
    assert.ok(told.some(([, , message]) => String(message).includes('{{{{number}}}}')));
    assert.deepEqual(run!.invocations, [{ executionSuccessful: true }]);
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    for (const { ruleId, ruleIndex } of run!.results!) assert.equal(run!.tool.driver.rules![ruleIndex!]!.id, ruleId);
    assert.deepEqual(run!.tool.driver.rules!.slice(0, rules.length).map(({ id }) => id), rules.map(({ id }) => id));
    const jump = run!.results!.find(({ ruleId }) => ruleId === 'statistic-jump')!;
    assert.equal(jump.relatedLocations![0]!.physicalLocation!.artifactLocation!.uri, '2024/%C3%A9.md');
  });

  it('hold the mends that are safe', () => {
    const text = slips.replace('\uFEFF', '').replaceAll('\n', '\r\n');
    const document = TextDocument.create('file:///slips.md', 'markdown', 1, text);
    const edits = log('slips.md').runs[0]!.results!.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap(({ replacements }) =>
          replacements.map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
            range: { start: { line: startLine! - 1, character: startColumn! - 1 }, end: { line: endLine! - 1, character: endColumn! - 1 } },
            newText: insertedContent?.text ?? '',
          })),
        ),
      ),
    );
    assert.ok(edits.length > 1);
    assert.equal(TextDocument.applyEdits(document, edits), fixUntilDone(text));
  });

  it('leave out what is known, by the same fingerprints', () => {
    line.run(['check', ...paths, '--baseline', 'known.json', '--update-baseline']);
    for (const { findings } of json(...paths)) for (const { fingerprint } of findings) assert.ok(line.read('known.json').includes(`"${fingerprint}"`));
    assert.deepEqual(log(...paths, '--baseline', 'known.json').runs[0]!.results, []);
  });

  it('say what could not be checked, and where files outside lie', () => {
    const [run] = log('sound.md', 'none.md').runs;
    assert.deepEqual(run!.invocations, [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'none.md cannot be read: there is no such file.' } }] }]);
    const { stdout } = line.run(['check', '--format', 'sarif', '../drafts/faulty report.md'], { cwd: '2024' });
    assert.match((JSON.parse(stdout) as Log).runs[0]!.results!.at(-1)!.locations![0]!.physicalLocation!.artifactLocation!.uri!, /^file:\/\/\/.*\/drafts\/faulty%20report\.md$/);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const words = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>;

const manifest = JSON.parse(read('package.json')) as { contributes: Record<string, unknown> };
const english = words('package.nls.json');
const french = words('package.nls.fr.json');
const bundle = words('l10n/bundle.l10n.fr.json');
const sources = readdirSync(join(root, 'client')).map((name) => read(`client/${name}`));
const said = new Set(sources.flatMap((text) => Array.from(text.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g), ([, message]) => message!)));

describe('what the extension says', () => {
  it('is in the table of strings, wherever package.json shows it', () => {
    const shown = [...shownStrings(manifest.contributes)];
    assert.ok(shown.length > 40);
    assert.deepEqual(shown.filter((text) => !/^%.+%$/.test(text)), []);
    assert.deepEqual(shown.map((text) => text.slice(1, -1)).toSorted(), Object.keys(english).toSorted());
  });

  it('is there in French, in package.json and in the client', () => {
    assert.ok(said.size > 60);
    assert.deepEqual(Object.keys(french).toSorted(), Object.keys(english).toSorted());
    assert.deepEqual(Object.keys(bundle).toSorted(), [...said].toSorted());
  });

  it('keeps its places, its commands and its code in French', () => {
    for (const [from, to] of [...Object.keys(english).map((key) => [english[key]!, french[key]!] as const), ...Object.entries(bundle)]) {
      assert.deepEqual(fixedParts(to), fixedParts(from), to);
      assert.ok(!/“|”|"|'| [;:!?»]|« /.test(to.replaceAll(/`[^`]*`|\]\([^)]*\)/g, '')), `French has its own quotation marks and spaces: ${to}`);
    }
  });

  it('is never said past the tables', () => {
    const naked = sources.flatMap((text) => Array.from(text.matchAll(/\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['`]|\b(?:prompt|placeHolder|detail|tooltip|spoken|openLabel|saveLabel): (?:'(?=[^']*[a-z] )|`(?=[^`$]*[a-z] ))/g), ([match]) => match));
    assert.deepEqual(naked, ["placeHolder: '"], 'Only the example of an organization stays as it is.');
  });
});

/** Values of the fields that VS Code shows. */
function* shownStrings(value: unknown, key = ''): Iterable<string> {
  if (typeof value === 'string') {
    if (['title', 'shortTitle', 'name', 'contents', 'description', 'markdownDescription', 'altText'].includes(key) && value !== 'WSIS Report') yield value;
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* shownStrings(inner, Array.isArray(value) ? key : name);
  }
}

/** What a translation may not change: numbered places, commands, what stands between back-ticks. */
function fixedParts(text: string): readonly string[] {
  return (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).toSorted();
}

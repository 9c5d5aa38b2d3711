import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { pathMatcher } from '../../../server/core/settings/index.ts';

describe('a pattern of paths', () => {
  const cases: [pattern: string, paths: string[], others: string[]][] = [
    ['**/*.wsis.md', ['a.wsis.md', 'a/b/c.wsis.md', '.hidden/a.wsis.md'], ['a.md', 'a.wsis.md/b']],
    ['drafts/*.md', ['drafts/a.md', 'drafts/.md'], ['drafts/a/b.md', 'a.md', 'my/drafts/a.md']],
    ['drafts/**', ['drafts/a', 'drafts/a/b.md'], ['draft/a']],
    ['{igf,isoc}/20[12]?.md', ['igf/2019.md', 'isoc/202x.md'], ['itu/2019.md', 'igf/2039.md']],
    ['a[!x-z]', ['ab', 'a-'], ['ax', 'ay', 'a']],
    ['a[b', ['a[b'], ['ab']],
    ['{a}', ['{a}'], ['a']],
    ['', [''], ['a']],
  ];
  for (const [pattern, paths, others] of cases) {
    it(`“${pattern}” stands for ${paths.join(', ')}`, () => {
      const matches = pathMatcher([pattern]);
      for (const path of paths) assert.ok(matches(path), path);
      for (const path of others) assert.ok(!matches(path), path);
    });
  }

  it('with “!” takes paths away, wherever it stands', () => {
    const matches = pathMatcher(['!**/old/**', '**/*.md']);
    assert.deepEqual(['a.md', 'b/a.md', 'b/old/a.md', 'old/a.md'].filter(matches), ['a.md', 'b/a.md']);
    assert.ok(!pathMatcher([])('a.md'));
  });

  it('stands for the same as in other tools', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.'), minLength: 1, maxLength: 5 }).filter((text) => !/\*\*|^\.+$/.test(text));
    const pattern = fc.array(fc.oneof(name, fc.constant('**'), fc.constantFrom('{a,b}', '[ab]*', '*.{a,b}')), { minLength: 1, maxLength: 4 }).filter((names) => names.at(-1) !== '**');
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 4 }).filter((text) => !/^\.+$/.test(text)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pattern, path, (names, folders) => {
        const [written, tried] = [names.join('/'), folders.join('/')];
        assert.equal(pathMatcher([written])(tried), picomatch.isMatch(tried, written, { dot: true }), `${written} ${tried}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('made to take for ever does not', () => {
    const path = `${'a'.repeat(250)}/`.repeat(15) + 'a'.repeat(250);
    assert.ok(!pathMatcher([`${'*a'.repeat(100)}b`, `${'**/*a*a*a*/'.repeat(25)}b`, '{a,b}'.repeat(60)])(path));
  }).timeout(5_000);
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../../server/core/convert/export/index.ts';
import { readPage, type PageElement } from '../../support/page.ts';
import { printedWords, words } from '../../support/printed-words.ts';
import { reportTexts } from '../../support/report-texts.ts';
import { soundReport } from '../../support/samples.ts';

const html = async (text: string): Promise<string> => new TextDecoder().decode(await exportReport(text, 'html'));

/** What is wrong on any page. */
function assertSound(page: PageElement): void {
  const ids = page.all().flatMap(({ attributes }) => attributes['id'] ?? []);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const link of page.all('a')) {
    const address = link.attributes['href']!;
    if (address.startsWith('#') && address !== '#' && address !== '#top') assert.ok(ids.includes(decodeURIComponent(address.slice(1))), address);
    else assert.match(address, /^(?:https?:|mailto:|#|[^/:?#]+(?:$|[/?#]))/);
    assert.equal(link.all('a').length, 1, 'no link stands in a link');
  }
  assert.deepEqual(page.all('script', 'iframe', 'img', 'object', 'embed', 'link', 'form', 'input', 'svg', 'base'), []);
  for (const element of page.all()) assert.ok(!Object.keys(element.attributes).some((name) => /^on|^style$|^src/.test(name)), element.name);
  for (const head of page.all('th')) assert.equal(head.attributes['scope'], 'col');
  const notes = page.all('li').filter(({ attributes }) => attributes['id']?.startsWith('note.fn-'));
  const calls = page.all('a').filter(({ attributes }) => attributes['role'] === 'doc-noteref');
  for (const call of calls) assert.equal(call.attributes['aria-label'], `Note ${call.text}`);
  for (const note of notes) {
    const back = note.all('a').filter(({ attributes }) => attributes['role'] === 'doc-backlink');
    const to = calls.filter(({ attributes }) => attributes['href'] === `#${note.attributes['id']}`);
    assert.deepEqual(back.map(({ attributes }) => attributes['href']).sort(), to.map(({ attributes }) => `#${attributes['id']}`).sort());
    assert.ok(back.every(({ attributes }) => /^Back to the text from note \d/.test(attributes['aria-label']!)));
  }
}

/** The words of the page without its cover and our own words. */
function wordsOf(page: PageElement): { body: string[]; notes: string[][] } {
  const main = page.all('main')[0]!;
  const isFurniture = ({ attributes, name }: PageElement): boolean => /^doc-(?:noteref|backlink|endnotes)$/.test(attributes['role'] ?? '') || (name === 'h2' && attributes['id'] === 'footnote-label');
  const notes = main.all('li').filter(({ attributes }) => attributes['id']?.startsWith('note.fn-'));
  return { body: words(main.textWithout(isFurniture)), notes: notes.map((note) => words(note.textWithout(isFurniture))) };
}

describe('a report as an HTML page', () => {
  it('has a language, a title, landmarks, headings and notes with ways there and back', async () => {
    const text = await html(soundReport.replace('year: 2025', 'year: 2025\ntitle: An input\nlanguage: en-GB'));
    const page = readPage(text);
    assertSound(page);
    assert.match(text, /^<!doctype html><html lang="en-GB"><head><meta charset="utf-8">/);
    assert.equal(page.all('title')[0]!.text, 'An input');
    assert.deepEqual(page.all('header', 'main').map(({ name }) => name), ['header', 'main']);
    assert.deepEqual(page.all('h1', 'h2').map((heading) => `${heading.name} ${heading.text.slice(0, 6)}`), ['h1 An inp', 'h1 Contri', 'h2 Part 1', 'h2 Part 2', 'h2 Part 3', 'h2 Notes']);
    assert.equal(page.all('li').length, 2);
    assert.match(text, /@page \{ size: A4;/);
  });

  it('says in the language of the report what it says of itself', async () => {
    const page = readPage(await html('---\nlanguage: ar\n---\n\nنص[^1] English\n\nEnglish\n\n[^1]: A.\n'));
    assert.equal(page.all('html')[0]!.attributes['dir'], 'rtl');
    assert.equal(page.all('h2')[0]!.text, 'الحواشي');
    assert.deepEqual(page.all('p').map(({ attributes }) => attributes['dir']), [undefined, 'ltr', 'ltr']);
  });

  it('runs nothing that a report may hold', async () => {
    for (const attack of [
      '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '[x](javascript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)',
      '[x](java&#10;script:alert(1))', '[x](&#1;javascript:alert(1))', '<javascript:alert(1)>', '![x](javascript:alert(1))', '[^"><script>]\n\n[^"><script>]: x', '# "><script>alert(1)</script>',
      '```"><script>\n</code></pre><script>alert(1)</script>\n```', '<svg/onload=alert(1)>', '<!--><script>alert(1)</script>', '<![CDATA[<script>]]>', '<style>*{display:none}</style>',
      '---\ntitle: "</title><script>alert(1)</script>"\norganization: "\\"><script>"\nlanguage: "en\\" onload=\\"x"\n---\n', '| "><script> |\n| - |\n| <b onclick=x>y |', '[x](vbscript:x "onload=")',
    ]) {
      assertSound(readPage(await html(`${attack}

${attack}
`)));
    }
  });

  it('holds every word of any report, in order, and no other', async () => {
    await fc.assert(fc.asyncProperty(reportTexts, async (text) => {
      const page = readPage(await html(text));
      assertSound(page);
      const expected = printedWords(text);
      assert.deepEqual(wordsOf(page), { body: expected.body, notes: expected.notes });
      assert.equal(page.all('a').filter(({ attributes }) => attributes['role'] === 'doc-noteref').length, expected.calls);
    }), { numRuns: 100 });
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lostWords } from '../../support/lost-words.ts';
import { pdfFile, stream, type PdfText } from '../../support/pdf-file.ts';
import { printedReport, type Printing } from '../../support/printed-report.ts';
import { renderedReport } from '../../support/rendered-report.ts';
import { importedFile, refusalOf } from '../../support/round-trip.ts';

const printings: fc.Arbitrary<Printing> = fc.record({
  paragraphs: fc.constantFrom('spaced', 'indented'),
  notes: fc.constantFrom('raised', 'plain', 'end', 'roman'),
  head: fc.boolean(),
  numbers: fc.boolean(),
  width: fc.integer({ min: 55, max: 78 }),
  height: fc.integer({ min: 35, max: 52 }),
});

const bodyOf = (draft: string): string[] => draft.replace(/^---\n[^]*?\n---\n/, '').trim().split(/\n\n/);

/** Lines of a paragraph, one below the other. */
const lines = (texts: readonly string[], base: number, more: Partial<PdfText> = {}): PdfText[] => texts.map((text, index) => ({ text, left: 72, base: base - 12 * index, ...more }));
const filler = ['The board met in the spring and looked at what all the branches', 'had asked for since their last meeting, which was more than', 'anyone had thought.'];

async function read(...sheets: Parameters<typeof pdfFile>[0]): Promise<{ body: string; report: string }> {
  const { draft, report } = await importedFile(pdfFile(sheets), 'report.pdf');
  return { body: draft.replace(/^---\n[^]*?\n---\n\n/, ''), report };
}

describe('a report that was printed as a PDF', () => {
  it('comes back with its title, headings, paragraphs and notes, however it was set', async () => {
    await fc.assert(
      fc.asyncProperty(printings, fc.integer(), async (printing, seed) => {
        const report = renderedReport({ seed, form: 'raised', spread: false, endnotes: false, feeds: false, running: false, numbers: false, width: 80 });
        const { draft } = await importedFile(printedReport(report, printing), 'report.pdf');
        const body = bodyOf(draft);
        const wanted = [`# ${report.title}`, ...report.blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)), ...report.notes.map((note, index) => `[^${index + 1}]: ${note}`)];
        assert.equal(body.join(' '), wanted.join(' '));
        assert.deepEqual(body.filter((line) => line.startsWith('#')), wanted.filter((line) => line.startsWith('#')));
        // A paragraph that ends with the full last line of its page can be read in two ways.
        assert.ok(Math.abs(body.length - wanted.length) <= 2, draft);
      }),
      { numRuns: 25 },
    );
  });

  it('loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(printings, fc.integer(), async (printing, seed) => {
        const { title, blocks, notes } = renderedReport({ seed, form: 'raised', spread: false, endnotes: false, feeds: false, running: false, numbers: false, width: 80 });
        const result = await importedFile(printedReport({ title, blocks, notes }, printing), 'report.pdf');
        assert.deepEqual(lostWords([title, ...blocks.map(({ text }) => text), ...notes].join('\n'), result), []);
        assert.doesNotMatch(result.report, /found no place/);
        assert.equal(result.report.includes('A line that runs through the pages. | Network of Libraries, input'), printing.head);
        assert.equal(/page 1, line \d+: The number of a page\. \| 1\n/.test(result.report), printing.numbers);
      }),
      { numRuns: 15 },
    );
  });

  it('says on which page and in which line', async () => {
    const { report } = await read({ texts: lines(filler, 770) }, { texts: lines(['A sentence of a capa-', 'city that is cut.'], 770) });
    assert.match(report, /page 2, line 2: A line’s end cut this word; .* \| capa- city/);
  });
});

describe('a page of a PDF', () => {
  it('gives its links to the words over which they lie, from line to line', async () => {
    const { body, report } = await read({
      texts: lines(['See what the study of last year', 'found, and https://example.org/a.', ...filler], 770),
      links: [
        { url: 'https://example.org/study', rect: [72 + 9 * 6, 767, 400, 779] },
        { url: 'https://example.org/study', rect: [72, 755, 72 + 5 * 6, 767] },
        { url: 'https://example.org/a', rect: [72 + 11 * 6, 755, 72 + 32 * 6, 767] },
        { url: 'file:///c:/secret.docx', rect: [72, 743, 72 + 3 * 6, 755] },
        { url: 'https://example.org/nowhere', rect: [400, 100, 450, 110] },
      ],
    });
    assert.match(body, /See what \[the study of last year found\]\(https:\/\/example\.org\/study\), and <https:\/\/example\.org\/a>\./);
    assert.match(report, /page 1, line 3: An address that cannot be followed.* \| file:\/\/\/c:\/secret\.docx/);
    assert.match(report, /The address of a link that lies over no words\. \| https:\/\/example\.org\/nowhere/);
  });

  it('puts an address together that a line’s end cuts, where a link tells', async () => {
    const url = 'https://example.org/documents/of-the-board/2021';
    const { body, report } = await read({ texts: lines(['It is at https://example.org/docu', 'ments/of-the-board/2021 and there.', ...filler], 770), links: [{ url, rect: [72 + 9 * 6, 767, 400, 779] }, { url, rect: [72, 755, 72 + 23 * 6, 767] }] });
    assert.ok(body.includes(`It is at <${url}> and there.`), body);
    assert.doesNotMatch(report, /found no place/);
  });

  it('gives lists, whose items go on in hanging lines', async () => {
    const { body } = await read({ texts: [...lines(filler, 770), ...[0, 1].flatMap((item) => [{ text: '•', left: 90, base: 720 - 24 * item }, { text: `Item ${item + 1} goes on until the margin of it is reached in`, left: 108, base: 720 - 24 * item }, { text: 'its second line.', left: 108, base: 708 - 24 * item }]), ...lines(filler, 660)] });
    assert.match(body, /\n\n- Item 1 goes on until the margin of it is reached in its second line\.\n- Item 2 goes on until the margin of it is reached in its second line\.\n\nThe board/);
  });

  it('gives headings in bold of the size of the text by their form', async () => {
    const { body } = await read({ texts: [{ text: '2021 Input from the Library Board', left: 72, base: 800, bold: true }, { text: 'Part 1: Executive summary', left: 72, base: 776, bold: true }, ...lines(filler, 752), { text: 'Lamps', left: 72, base: 704, bold: true }, ...lines(filler, 680)] });
    assert.deepEqual(body.match(/^#.*$/gm), ['# 2021 Input from the Library Board', '## Part 1: Executive summary', '### Lamps']);
  });

  it('with two columns is read column by column, and the report says that there were two', async () => {
    const column = (name: string, left: number): PdfText[] => Array.from({ length: 20 }, (_, index) => ({ text: `${name} line ${index + 1} of the column,`, left, base: 770 - 12 * index }));
    const { body, report } = await read({ texts: [...column('First', 72), ...column('Second', 320)] });
    assert.match(body, /First line 20 of the column,\s+Second line 1 of the column/);
    assert.match(report, /page 1, line 1: Text stands side by side on this page/);
    assert.doesNotMatch(report, /found no place/);
  });

  it('with a table keeps its rows as lines, and the report says that text stands side by side', async () => {
    const rows = [['Country', 'Users', 'Share'], ['Chad', '1 200', '4 %'], ['Mali', '3 400', '9 %']];
    const { body, report } = await read({ texts: [...lines(filler, 770), ...rows.flatMap((row, index) => row.map((text, at) => ({ text, left: 72 + 150 * at, base: 720 - 14 * index }))), ...lines(filler, 660)] });
    for (const row of rows) assert.ok(body.includes(row.join(' ')), body);
    assert.match(report, /page 1, line 4: This has wide gaps, as rows of a table have/);
  });

  it('names what was written across it, and what was written on it afterwards', async () => {
    const { body, report } = await read({ texts: [...lines(filler, 770), { text: 'DRAFT', left: 500, base: 300, size: 40, turned: true }], comment: 'Is this so?' });
    assert.ok(!body.includes('DRAFT'));
    assert.match(report, /in another direction than the text of page 1\. \| DRAFT/);
    assert.match(report, /on page 1 afterwards.* \| Is this so\?/);
  });
});

describe('a PDF that is none, or a hostile one', () => {
  const whole = pdfFile([{ texts: lines(filler, 770) }]);

  it('is refused in one clear sentence', async () => {
    const text = String.fromCharCode(...whole);
    const bytes = (written: string): Uint8Array => Uint8Array.from(written, (sign) => sign.charCodeAt(0));
    assert.equal(await refusalOf(bytes('%PDF-1.7\nnothing more'), 'a.pdf'), 'it is a broken PDF: what is in it cannot be read.');
    assert.equal(await refusalOf(pdfFile([{ texts: [] }]), 'a.pdf'), 'its pages hold no text, only pictures of it at most; have the text recognized by another program, and import that.');
    assert.equal(await refusalOf(bytes(text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(a) (a)]')), 'a.pdf'), 'it is protected by a password; save it without one, and import that.');
  });

  it('is read or refused where it was cut off or changed anywhere', async () => {
    for (let part = 1; part < 20; part++) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 20));
      const changed = Uint8Array.from(whole, (byte, index) => (index > 8 && index % 97 === part ? byte ^ 0x55 : byte));
      for (const bytes of [cut, changed]) {
        const result = await importedFile(bytes, 'a.pdf').catch((error: Error) => error.message);
        assert.ok(typeof result === 'object' || /^\{"refused":"[a-z][^"]+\."\}$/.test(result), String(result));
      }
    }
  });

  it('does not go round in a tree of pages that holds itself, nor believe the number of pages that it states', async () => {
    const round = pdfFile([{ texts: lines(filler, 770) }], (number, object) => (number === 2 ? '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>' : object));
    assert.match(await refusalOf(round, 'a.pdf'), /^it is a broken PDF/);
    const boast = pdfFile([{ texts: lines(filler, 770) }], (number, object) => (number === 2 ? object.replace('/Count 1', '/Count 5000') : object));
    assert.match((await importedFile(boast, 'a.pdf')).draft, /The board met/);
  });

  it('with more pages than can be imported is refused', async () => {
    const many = pdfFile(Array.from({ length: 1001 }, () => ({ texts: [] })));
    assert.equal(await refusalOf(many, 'a.pdf'), 'it has 1,001 pages, and at most 1,000 can be imported.');
  });

  it('with more text than can be imported is refused', async () => {
    const words = 'word '.repeat(100);
    const long = stream(`BT /F1 1 Tf ${`1 0 0 1 72 700 Tm (${words}) Tj 1 0 0 1 72 688 Tm (${words}) Tj `.repeat(5500)}ET`);
    const bytes = pdfFile([{ texts: [] }], (number, object) => (number === 5 ? long : object));
    assert.equal(await refusalOf(bytes, 'a.pdf'), 'it has more than 5,000,000 characters, and no more can be imported.');
  });
});

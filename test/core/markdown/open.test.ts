import assert from 'node:assert/strict';
import { open, openSliced, type Block, type Document } from '../../../server/core/markdown/index.ts';
import { treeOf, textOf } from './tree.ts';

const measure = (block: Block): readonly number[] => [block.text.split(/\s+/).filter(Boolean).length, block.text.includes('[^') ? 1 : 0];

describe('a document', () => {
  it('has no blocks while it is empty', () => {
    const document = open('');
    assert.deepEqual([...document.blocks], []);
    assert.equal(document.length, 0);
    assert.equal(document.blockAt(0), undefined);
    assert.deepEqual(document.positionAt(5), { line: 0, character: 0 });
    assert.equal(document.offsetAt({ line: 3, character: 1 }), 0);
    const { added } = document.edit([{ span: { start: 0, end: 0 }, text: 'Hello.' }]);
    assert.deepEqual(texts(added), ['Hello.']);
  });

  it('parts a report into blocks of a few nodes', () => {
    const document = open('---\ntemplate: x\n---\n# Title\n\nWords.\n\n- a\n\n- b\n\n```\ncode\n\ncode\n```\n\nEnd.[^1]\n\n[^1]: Note.\n');
    assert.deepEqual(texts(document.blocks), ['---\ntemplate: x\n---\n', '# Title\n\n', 'Words.\n\n', '- a\n\n- b\n\n', '```\ncode\n\ncode\n```\n\n', 'End.[^1]\n\n', '[^1]: Note.\n']);
  });

  it('counts positions from the start of the block', () => {
    const [, second] = open('One.\n\nTwo.\n').blocks;
    assert.deepEqual(second?.nodes[0]?.position, { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } });
  });

  it('finds positions and offsets whatever the line ends', () => {
    const document = open('a\r\n\r\nbc\rd\n\ne');
    assert.deepEqual([0, 1, 3, 5, 7, 8, 10, 11, 99].map((offset) => document.positionAt(offset)).map(({ line, character }) => [line, character]), [[0, 0], [0, 1], [1, 0], [2, 0], [2, 2], [3, 0], [4, 0], [5, 0], [5, 1]]);
    assert.equal(document.offsetAt({ line: 2, character: 99 }), 7);
    assert.equal(document.offsetAt({ line: 0, character: 99 }), 1);
    assert.equal(document.offsetAt({ line: 99, character: 0 }), document.length);
    assert.equal(document.offsetAt({ line: -1, character: 4 }), 0);
    assert.equal(document.offsetAt({ line: 2, character: -4 }), 5);
  });

  it('adds up measures and finds the blocks that have any', () => {
    const document = open('One two.\n\nThree.[^1]\n\nFour.\n\n[^1]: Five.\n', measure);
    const [one, three, four, note] = [...document.blocks];
    assert.equal(document.sumBefore(0), 6);
    assert.equal(document.sumBefore(0, four), 3);
    assert.equal(document.firstWith(1), three);
    assert.equal(document.firstWith(1, three), three);
    assert.equal(document.firstWith(1, four), note);
    assert.equal(document.next(one!), three);
    assert.equal(document.previous(one!), undefined);
    assert.equal(document.next(note!), undefined);
  });

  it('takes the measures of a block again when told to', () => {
    let factor = 1;
    const document = open('One.\n\nTwo.\n', (block) => [block.text.length * factor]);
    const [first] = document.blocks;
    factor = 10;
    document.measure(first!);
    assert.equal(document.sumBefore(0), 60 + 5);
  });

  it('measures a block once when it enters', () => {
    const measured: string[] = [];
    const document = open('One.\n\n[a]\n\nThree.\n', (block) => (measured.push(block.text), []));
    assert.deepEqual(measured.splice(0), ['One.\n\n', '[a]\n\n', 'Three.\n']);
    document.edit([{ span: { start: 0, end: 3 }, text: 'Won' }]);
    assert.deepEqual(measured.splice(0), ['Won.\n\n']);
  });

  it('throws for a block that is not in it', () => {
    const document = open('One.\n\nTwo.\n', measure);
    const [first] = document.blocks;
    document.edit([{ span: { start: 0, end: 1 }, text: 'o' }]);
    for (const ask of [() => document.offsetOf(first!), () => document.next(first!), () => document.sumBefore(0, first), () => document.measure(first!)]) assert.throws(ask, /not in this document/);
  });

  it('opens step by step to the same blocks', () => {
    const text = 'One [a].\n\nTwo.\n\n[a]: /b\n\n```\nx\n';
    const opening = openSliced(text, measure);
    let steps = 0;
    let step = opening.next();
    for (; !step.done; step = opening.next()) steps++;
    assert.ok(steps >= 4);
    assert.deepEqual(treeOf(step.value), treeOf(open(text)));
  });
});

describe('an edit', () => {
  it('leaves the blocks that it does not touch as they are', () => {
    const document = open('One.\n\nTwo.\n\nThree.\n');
    const [one, two, three] = [...document.blocks];
    const delta = document.edit([{ span: { start: 7, end: 8 }, text: 'v' }]);
    assert.deepEqual([delta.removed, texts(delta.added)], [[two], ['Tvo.\n\n']]);
    assert.deepEqual([[...document.blocks][0], [...document.blocks][2]], [one, three]);
  });

  it('of a first line leaves the block before it as it is, unless that changes', () => {
    const document = open('- one\n\nTwo.\n');
    const [list] = document.blocks;
    document.edit([{ span: { start: 8, end: 9 }, text: 'v' }]);
    assert.equal([...document.blocks][0], list);
    const { removed, added } = document.edit([{ span: { start: 7, end: 7 }, text: '- ' }]);
    assert.deepEqual([texts(removed), texts(added)], [['- one\n\n', 'Tvo.\n'], ['- one\n\n- Tvo.\n']]);
  });

  it('of a definition brings the blocks that asked for its label anew', () => {
    const document = open('See [a].\n\nPlain.\n\nSee [^n].\n');
    const links = document.edit([{ span: { start: document.length, end: document.length }, text: '\n[a]: /b\n' }]);
    assert.deepEqual(texts(links.removed), ['See [a].\n\n', 'See [^n].\n']);
    assert.deepEqual(texts(links.added), ['See [a].\n\n', 'See [^n].\n\n', '[a]: /b\n']);
    const notes = document.edit([{ span: { start: 0, end: 0 }, text: '[^n]: Note.\n\n' }]);
    assert.deepEqual(texts(notes.removed), ['See [^n].\n\n']);
    assert.deepEqual(texts(notes.added), ['[^n]: Note.\n\n', 'See [^n].\n\n']);
    assert.deepEqual(texts(document.edit([{ span: { start: 0, end: 13 }, text: '' }]).added), ['See [^n].\n\n']);
  });

  it('of several changes names each block that left or came once, in the order of the text', () => {
    const document = open('One.\n\nTwo.\n\nThree.\n');
    const delta = document.edit([
      { span: { start: 12, end: 12 }, text: 'X' },
      { span: { start: 0, end: 0 }, text: 'Y' },
      { span: { start: 13, end: 14 }, text: 'Z' },
    ]);
    assert.deepEqual([texts(delta.removed), texts(delta.added)], [['One.\n\n', 'Three.\n'], ['YOne.\n\n', 'ZThree.\n']]);
    assert.equal(textOf(document), 'YOne.\n\nTwo.\n\nZThree.\n');
  });

  it('beyond the text is clamped', () => {
    const document = open('One.');
    document.edit([{ span: { start: -5, end: 1 }, text: 'T' }, { span: { start: 99, end: 200 }, text: '!' }]);
    assert.equal(textOf(document), 'Tne.!');
  });

  it('that changes nothing has an empty delta', () => {
    const document = open('One.\n\n[a]: /b\n');
    assert.deepEqual(document.edit([{ span: { start: 3, end: 3 }, text: '' }]), { removed: [], added: [] });
    assert.deepEqual(document.edit([]), { removed: [], added: [] });
  });

  it('that closes front matter far below makes it front matter', () => {
    const document = open('---\na: b\n\nText.\n\nMore.\n');
    document.edit([{ span: { start: 17, end: 17 }, text: '---\n' }]);
    assert.deepEqual(types(document), ['yaml', 'paragraph']);
    document.edit([{ span: { start: 17, end: 18 }, text: '' }]);
    assert.deepEqual(types(document), ['thematicBreak', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('that opens a fence takes what follows for code, and gives it back when undone', () => {
    const text = Array.from({ length: 200 }, (_, index) => `Paragraph ${index}, *more*.\n\n`).join('');
    const document = open(text);
    const before = [...document.blocks];
    const { removed, added } = document.edit([{ span: { start: 0, end: 0 }, text: '```\n' }]);
    assert.deepEqual([removed.length, added.length], [200, 1]);
    document.edit([{ span: { start: 0, end: 4 }, text: '' }]);
    assert.deepEqual([...document.blocks], before);
  });

  it('that moves a section within one batch names its blocks as they left and as they came', () => {
    const section = Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.\n\n`).join('');
    const document = open(`${section}End.\n`);
    const { removed, added } = document.edit([{ span: { start: 0, end: section.length }, text: '' }, { span: { start: 5, end: 5 }, text: `\n${section}` }]);
    assert.ok(removed.length >= 20 && added.length >= 20);
    assert.ok(added.every((block) => !removed.includes(block)));
  });

  it('gives back what a fence took, as the definitions are by then', () => {
    const text = Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.\n\n`).join('');
    const document = open(`Top.\n\n${text}See [a] and [b].\n\n[a]: /a\n`);
    document.edit([{ span: { start: 0, end: 0 }, text: '```\n' }]);
    document.edit([{ span: { start: 0, end: 4 }, text: '[b]: /b\n\n' }, { span: { start: document.length + 2, end: document.length + 3 }, text: 'c' }]);
    assert.deepEqual(treeOf(document), treeOf(open(textOf(document))));
  });

  it('deep in a long document reads a few blocks only', () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index}, *more*.\n\n`).join('');
    let measured = 0;
    const document = open(text, () => [measured++]);
    measured = 0;
    for (let offset = 100; offset < 2_000; offset++) document.edit([{ span: { start: offset, end: offset }, text: 'x' }]);
    assert.ok(measured <= 2 * 1_900, `${measured} blocks were read`);
  });
});

function texts(blocks: Iterable<Block>): string[] {
  return [...blocks].map((block) => block.text);
}

function types(document: Document): string[] {
  return treeOf(document).map((node) => node.type);
}

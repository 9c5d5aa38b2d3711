import type { BlockRule } from './rule.ts';

const marker = /^(?:<{7}|>{7}|\|{7})(?=[ \t]|$)/;

export const conflictMarker: BlockRule = {
  id: 'conflict-marker',
  severity: 'error',
  scope: 'block',
  summary: 'No marks of an unfinished merge are left.',
  why: 'Between them two versions of one passage stand in the report.',
  good: ['Title\n=======\n\nText.\n', '```\n<<<<<<< an example\n```\n'],
  bad: [{ text: '⟦<<<<<<< ours⟧\nAccess grew.\n=======\nAccess fell.\n⟦>>>>>>> theirs⟧\n' }],
  *check({ block }) {
    if (!/<{7}|>{7}|\|{7}/.test(block.text)) return;
    const code = block.nodes.filter((node) => node.type === 'code');
    let start = 0;
    for (const line of block.text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
      const length = marker.test(line) ? line.trimEnd().length : 0;
      const inCode = code.some(({ position }) => (position?.start.offset ?? 0) <= start && start < (position?.end.offset ?? 0));
      if (length > 0 && !inCode) {
        yield {
          place: { block, span: { start, end: start + length } },
          message: 'A merge was left unfinished here; keep one of the two versions and remove this line.',
        };
      }
      start += line.length;
    }
  },
};

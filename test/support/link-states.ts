import type { LinkStates } from '../../server/core/report/index.ts';

/** What is known of some addresses among the pieces of reports. */
export const linkStates: LinkStates = new Map([
  ['lost.md', { kind: 'broken', message: 'there is no file “lost.md”.' }],
  ['https://example.org/dead', { kind: 'broken', message: 'there is no such page (404).' }],
  ['https://example.org/b', { kind: 'moved', message: 'it has moved.', location: 'https://example.org/c' }],
]);

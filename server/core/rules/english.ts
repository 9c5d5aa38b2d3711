import type { Context, Passage } from '../report/index.ts';

/** Whether the words of the report are those that the rules on wording know. */
export function isEnglish({ language }: Context): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** Whether a passage is running text of the report: no heading, note or cell of a table. */
export function isProse({ kind, within }: Passage): boolean {
  return kind === 'paragraph' && !within.includes('footnoteDefinition');
}

import type { Statistic } from './statistic.ts';

/** Whether the running text of the report gives a figure: a heading, a note or a quotation may speak of anything. */
export function isSaid({ passage }: Statistic): boolean {
  return passage.kind !== 'heading' && !passage.within.some((kind) => kind === 'footnoteDefinition' || kind === 'blockquote');
}

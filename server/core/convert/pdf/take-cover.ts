import type { Block } from '../block.ts';
import type { Entry } from '../entry.ts';
import { yamlOf } from '../yaml-of.ts';

export interface TakenCover {
  readonly blocks: readonly Block[];
  /** The lines of a front matter that the cover gives. */
  readonly frontMatter: string;
  readonly entries: readonly Entry[];
}

/** Takes a name and a year off the text that stand alone above the title, as on the cover of a report that was exported. */
export function takeCover(blocks: readonly Block[]): TakenCover {
  const [name, occasion, title] = blocks;
  const [, year, session] = /^((?:19|20)\d\d)(?: · (.+))?$/.exec(occasion?.text ?? '') ?? [];
  const isCover = name?.kind === 'paragraph' && /^\p{Lu}[^.:\uFDD0-\uFDD4]{3,120}$/u.test(name.text) && title?.kind === 'heading' && title.level === 1;
  if (!isCover || year === undefined) return { blocks, frontMatter: '', entries: [] };
  const stated = [`organization: ${yamlOf(name.text)}`, `year: ${year}`, ...(session === undefined ? [] : [`session: ${yamlOf(session)}`])];
  const why = 'This stood above the title, and was taken for the organization, the year and the session; see the front matter.';
  return { blocks: blocks.slice(2), frontMatter: stated.join('\n'), entries: [{ kind: 'check', line: name.line, text: `${name.text} ${occasion!.text}`, why, only: true }] };
}

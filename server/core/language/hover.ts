import { rangeOf, type Analysis, type Range } from '../analysis/index.ts';
import { figureHover } from './figure-hover.ts';
import { guidanceOf } from './guidance.ts';
import { noteHoverAt, type LinkTo } from './notes/hover.ts';

export interface Hover {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

/** What there is to say at an offset: on the mark of a note, the note; on a figure, how it was read and what else is said of it; on the heading of a part, what the template asks for there. */
export function hoverAt(analysis: Analysis, offset: number, linkTo?: LinkTo): Hover | undefined {
  return noteHoverAt(analysis, offset, linkTo) ?? sectionHoverAt(analysis, offset);
}

function sectionHoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const { document, report } = analysis;
  const block = document.blockAt(offset);
  if (!block) return undefined;
  const within = offset - document.offsetOf(block);
  const match = report.matches.find(
    ({ heading: { place } }) => place.block === block && place.span.start <= within && within <= place.span.end,
  );
  if (!match) return figureHover(analysis, block, within);
  const words = match.words();
  const text = `**${match.template.title}** — ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}\n\n${guidanceOf(match.template)}`;
  return { range: rangeOf(match.heading.place, document), text };
}

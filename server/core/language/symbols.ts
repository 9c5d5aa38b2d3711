import { rangeOf, type Analysis, type Range } from '../analysis/index.ts';
import type { Document } from '../markdown/index.ts';
import type { Heading, Section } from '../report/index.ts';
import { contentEnd } from './content-end.ts';

/** A heading with all that stands below it. */
export interface ReportSymbol {
  readonly name: string;
  /** "401 words". */
  readonly detail: string;
  /** From its heading to the end of what it holds. */
  readonly range: Range;
  readonly heading: Range;
  readonly children: readonly ReportSymbol[];
}

/** The headings of a report as a tree, below its title where it has one. */
export function symbolsOf(analysis: Analysis): ReportSymbol[] {
  const { document, report } = analysis;
  const sections = report.sections.map((section) => symbolOf(section, analysis));
  if (!report.title) return sections;
  return [{ name: nameOf(report.title), detail: '', ...rangesOf(report.title, document.length, document), children: sections }];
}

function symbolOf(section: Section, analysis: Analysis): ReportSymbol {
  const words = section.words();
  return {
    name: nameOf(section.heading),
    detail: `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`,
    ...rangesOf(section.heading, section.span().end, analysis.document),
    children: section.children.map((child) => symbolOf(child, analysis)),
  };
}

function rangesOf({ place }: Heading, end: number, document: Document): Pick<ReportSymbol, 'range' | 'heading'> {
  const heading = rangeOf(place, document);
  const headingEnd = document.offsetOf(place.block) + place.span.end;
  return { heading, range: { start: heading.start, end: document.positionAt(Math.max(headingEnd, contentEnd(document, end))) } };
}

/** Editors take no empty name. */
function nameOf({ title }: Heading): string {
  return title.trim() || '(no title)';
}

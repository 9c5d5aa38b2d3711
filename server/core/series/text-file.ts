import { Analysis, type Templates } from '../analysis/index.ts';
import type { EarlierFigure } from '../report/index.ts';
import { figuresOf } from './figures-of.ts';
import { headerOf } from './header-of.ts';
import type { Candidate } from './series-of.ts';

/** A candidate that can be read whenever it is wanted. */
export interface TextFile extends Candidate {
  figures(): readonly EarlierFigure[];
}

/** A file whose text begins with `head`. All of its text is asked for when its figures first are, and once. */
export function textFile(uri: string, name: string, head: string, templates: Templates, text: () => string = () => head): TextFile {
  let figures: readonly EarlierFigure[] | undefined;
  return {
    uri,
    name,
    header: headerOf(head, templates),
    figures: () => (figures ??= figuresOf(new Analysis(text(), [], templates))),
  };
}

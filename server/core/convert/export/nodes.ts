import type { Literal, Parent } from 'mdast';

declare module 'mdast' {
  interface PhrasingContentMap {
    hole: Hole;
    raised: Raised;
  }
  interface RootContentMap {
    hole: Hole;
    raised: Raised;
  }
  interface HeadingData {
    /** What an address with `#` calls this heading: unique in the report. */
    slug?: string;
  }
}

/** What still waits for the author, to be shown as such: a placeholder, or a note call without a note. */
export interface Hole extends Literal {
  type: 'hole';
}

/** Text above or below the line, which Markdown has no sign for: authors write `<sup>` and `<sub>`. */
export interface Raised extends Parent {
  type: 'raised';
  how: 'sup' | 'sub';
  children: import('mdast').PhrasingContent[];
}

import type { Range } from 'vscode-languageserver-protocol/node';

/** One change of a text: what stands in a range, or at a place, is replaced. */
export interface Edit {
  readonly range: Range;
  /** The same range in characters from the start of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after an edit. */
export function changed(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/**
 * The lines of a report at which keys are pressed. In most, `[see][^survey]` becomes `[see][^surveys]`: a call of a note that
 * there is not, which each of the checkers reports in its own words.
 */
export const siteLines = {
  fence: '``text as it was typed until now',
  heading: '#### On the questions of the survey, [see][^survey] the source',
  words: 'This passage was written in one go and says in plain words how the members of the network spent the first half of the year, which was mostly with repairs and with visits to places that had asked for help, and only then with plans.',
  plain: 'The members agreed to begin with the places that had waited longest, [see][^survey] the source, and to report to each other twice a year on what they had learned while doing so, in whichever language suits them.',
  notes: 'Libraries[^survey] and networks[^survey] compared their records[^survey] with those of the schools,[^survey] [see][^survey] the second source, and found that most of them agree,[^survey] that a few do not,[^survey] and that nobody had looked before.[^survey]',
  list: '- the help desks, which are open all day\n- the courses, [see][^survey] the third source\n- the visits to places further away\n- the handbook on repairs',
  table: '| Kind of place | What was done there |\n| --- | --- |\n| Valleys | The masts were repaired |\n| Coast | New lines, [see][^survey] the fourth source |\n| Hills | Nothing yet |',
  definition: '[^survey]: Library Network, *Survey of members*, December 2025, https://example.org/survey.',
} as const;

/** A place in the report where a key is pressed, and pressed again. */
export interface Site {
  readonly name: string;
  /** As the tables call it. */
  readonly title: string;
  /** The edit that is made first, which brings a finding. */
  readonly on: Edit;
  /** The edit that takes it back. */
  readonly off: Edit;
  /** The site that is switched on before, where this is measured in another state of the text. */
  readonly below?: Site;
}

/** The sites of a report that `reportOf` wrote, in the order of the tables. */
export function sitesOf(text: string): readonly Site[] {
  const at = (name: string, title: string, line: string, before: string, letter: string, below?: Site): Site => {
    const start = text.indexOf(line) + line.indexOf(before) + before.length;
    if (text.indexOf(line) < 0 || text.indexOf(line) !== text.lastIndexOf(line)) throw new Error(`The report has no single line for “${title}”.`);
    const lineNumber = text.slice(0, start).split('\n').length - 1;
    const character = start - (text.lastIndexOf('\n', start - 1) + 1);
    const place = { line: lineNumber, character };
    const end = { line: lineNumber, character: character + letter.length };
    return {
      name,
      title,
      on: { range: { start: place, end: place }, start, end: start, text: letter },
      off: { range: { start: place, end }, start, end: start + letter.length, text: '' },
      ...(below && { below }),
    };
  };
  const call = '[see][^survey';
  const fence = at('fence', 'a fence near the top, opened and taken back', siteLines.fence, '``', '`');
  return [
    at('plain', 'plain paragraph', siteLines.plain, call, 's'),
    at('words', 'plain paragraph, no finding changes', siteLines.words, 'plain word', 'd'),
    at('notes', 'paragraph with notes', siteLines.notes, call, 's'),
    at('table', 'table', siteLines.table, call, 's'),
    at('list', 'list', siteLines.list, call, 's'),
    at('heading', 'heading', siteLines.heading, call, 's'),
    at('front-matter', 'front matter', 'year: 2025\n', 'year: 20', 'x'),
    at('definition', 'a note used everywhere', siteLines.definition, '[^survey', 's'),
    fence,
    at('fenced', 'paragraph below an unclosed fence', siteLines.plain, call, 's', fence),
  ];
}

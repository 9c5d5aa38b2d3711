export type { Entry, FrontMatter } from './front-matter.ts';
export type { Call, Definition, Facts, Heading, Link, Placeholder, Suppression } from './facts.ts';
export type { LinkState, LinkStates } from './link-state.ts';
export type { Mark, Passage } from './passage.ts';
export type { Context, Footnote, Report, Section, TemplateMatch } from './report.ts';
export { noSeries, type EarlierFigure, type EarlierReport, type EarlierWord, type Series, type SeriesProblem } from './series.ts';
export { sentenceAt } from './sentence-at.ts';
export type { Qualifier, Statistic } from './statistic.ts';

export type { Entry, FrontMatter } from './front-matter.ts';
export type { Call, Definition, Facts, Heading, Placeholder, Suppression } from './facts.ts';
export type { Mark, Passage } from './passage.ts';
export type { Context, Footnote, Report, Section, TemplateMatch } from './report.ts';
export type { Qualifier, Statistic } from './statistic.ts';

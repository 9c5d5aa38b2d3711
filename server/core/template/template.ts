import * as v from 'valibot';

// Messages go on from the key's name: “title” must not be empty. Descriptions are shown by editors of template files.
const text = (description: string) => v.pipe(v.string(), v.regex(/\S/, 'must not be empty'), v.description(description));
const idMessage = 'may hold only small letters, digits and hyphens, beginning with a letter';
const id = (description: string) => v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, idMessage), v.description(description));
const phrase = v.pipe(
  v.string(),
  v.regex(/[^\s*.,;:-]/, 'must hold a word'),
  v.description('Whole words, in any case; a * at the end of a word stands for any ending.'),
);
const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
const note = (description: string) => v.optional(v.pipe(v.string(), v.description(description)), '');
const list = <T extends v.GenericSchema>(items: T, description: string) =>
  v.optional(v.pipe(v.array(items), v.description(description)), []);
const some = <T extends v.GenericSchema>(items: T, description: string) =>
  v.pipe(v.array(items), v.minLength(1, 'must name at least one'), v.description(description));
const count = (least: number, description: string) => {
  const message = `must be a whole number from ${least}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.description(description));
};

const organizationIds = (description: string) =>
  v.optional(v.pipe(v.array(id('The id of one of the template’s organizations.')), v.description(description)));

const topicSchema = v.strictObject({
  id: id('Names the topic within its section.'),
  title: text('As it completes “says nothing about …”.'),
  phrases: list(
    phrase,
    'Phrases any of which counts as speaking of the topic; headings do not count. Left out, they are those of the topic with the same id in another section.',
  ),
});

const requiredStatisticSchema = v.strictObject({
  metric: id('The metric that the section must give, such as participants; “any” for any figure at all.'),
  organizations: organizationIds('The organizations that owe it; all do where this is left out.'),
  except: organizationIds('The organizations that do not owe it.'),
  severity: v.optional(v.pipe(v.picklist(['error', 'warning', 'information', 'hint']), v.description('How grave it is to leave it out.'))),
  sentence: note('What “Insert section” writes for it: Markdown with a {{hole}} for the figure.'),
});

const language = (description: string) =>
  v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be two or three small letters, such as “fr”'), v.description(description));

const translationSchema = v.strictObject({
  language: language('The language, such as fr.'),
  headings: some(text('A heading, without its number.'), 'What the section is called in that language.'),
  source: note('Where these headings come from.'),
  verified: v.optional(flag('Whether they were checked against that source.'), false),
});

const wordsSchema = v.pipe(
  v.strictObject({
    min: v.optional(count(0, 'Fewer words than this are too few.')),
    max: v.optional(count(1, 'More words than this are too many. Half a page is about 250 words.')),
  }),
  v.description('How long the section should be.'),
);

const sectionEntries = {
  id: id('Names the section; no other section of the template has the same id.'),
  title: text('The heading, without its number.'),
  aliases: list(text('A heading, without its number.'), 'Other wordings of the heading that are in use, long and short.'),
  translations: list(translationSchema, 'Headings in other languages, which are recognized and never inserted.'),
  order: count(1, 'The place among the sections beside it, from 1: the number in “Part 2”.'),
  required: v.optional(flag('Whether a report without it is incomplete.'), true),
  guidance: note('What an author should write here, in Markdown.'),
  words: v.optional(wordsSchema),
  topics: list(topicSchema, 'Subjects that the section must speak of.'),
  statistics: list(requiredStatisticSchema, 'Figures that the section must give.'),
  skeleton: note('What “Insert section” writes below the heading: Markdown with {{holes}} to fill. The sentences of the statistics follow it.'),
  source: note('Where this wording comes from.'),
  verified: v.optional(flag('Whether the wording was checked against that source.'), false),
};

const plainSectionSchema = v.strictObject(sectionEntries);
const within = 'Sections within it, one heading level deeper.';

/** A section of a template. Text that is left out is empty, lists are empty, `required` is true and `verified` false. */
export interface TemplateSection extends v.InferOutput<typeof plainSectionSchema> {
  /** Sections within it, one heading level deeper. */
  readonly sections: readonly TemplateSection[];
}

/** A section, with the sections within it. */
export const sectionSchema: v.GenericSchema<unknown, TemplateSection> = v.strictObject({
  ...sectionEntries,
  sections: v.optional(v.pipe(v.array(v.lazy(() => sectionSchema)), v.description(within)), []),
});

/** A section of a template that extends another: of an inherited section only what differs. */
export const inheritingSectionSchema: v.GenericSchema = v.strictObject({
  ...sectionEntries,
  title: v.optional(sectionEntries.title),
  order: v.optional(sectionEntries.order),
  sections: v.optional(v.pipe(v.array(v.lazy(() => inheritingSectionSchema)), v.description(within))),
});

const organizationSchema = v.strictObject({
  id: id('What “organizations” and “except” of a statistic call it.'),
  names: some(text('A name of the organization.'), 'Its names; compared with “organization:” in front matter without regard to case.'),
});

const templateEntries = {
  $schema: v.optional(v.pipe(v.string(), v.description('The address of this schema.'))),
  name: id('The value of “template:” in front matter; the file is NAME.json.'),
  extends: v.optional(id('A template of which this one is a variant: it has all that this file does not say otherwise; sections are told apart by their ids.')),
  without: list(id('The id of an inherited section.'), 'Inherited sections that this template leaves out.'),
  title: text('What the template is called in menus.'),
  description: note('What it is for, in a sentence or two.'),
  source: note('Where the template comes from.'),
  verified: v.optional(flag('Whether all of its wording was checked against that source.'), false),
  language: v.optional(language('The language of its headings, such as en. In reports in another language that the sections have no translations for, nothing is called missing.')),
  numbering: v.optional(
    v.pipe(
      v.picklist(['part', 'words', 'roman', 'number', 'none']),
      v.description('How headings of the first level are numbered: part for “Part 1: …”, words for “Part One: …”, roman for “I. …”, number for “1. …”.'),
    ),
    'none',
  ),
  arrangement: v.optional(
    v.pipe(
      v.picklist(['fixed', 'free']),
      v.description('Whether the sections of the first level stand once and in their order (fixed), or in any order, below any heading and more than once (free).'),
    ),
    'fixed',
  ),
  organizations: list(organizationSchema, 'Organizations to which more, or less, applies.'),
  choices: list(text('A wording such as “theme(s)”.'), 'Wordings that ask the author to choose; left in a report they are placeholders.'),
  opening: note('Front matter and title of a new report: Markdown with {{holes}}.'),
};
const parts = 'The parts of the report.';

/** What a report is made of. The published JSON Schema is generated from this. */
export const templateSchema = v.strictObject({ ...templateEntries, sections: some(sectionSchema, parts) });

/** A template that extends another. */
export const inheritingTemplateSchema = v.strictObject({
  ...templateEntries,
  title: v.optional(templateEntries.title),
  sections: v.optional(v.pipe(v.array(inheritingSectionSchema), v.description(parts))),
});

/** What a report is made of. */
export type Template = v.InferOutput<typeof templateSchema>;
/** A subject that a section must speak of, with the phrases that count as speaking of it; without phrases it has those of its namesake. */
export type Topic = v.InferOutput<typeof topicSchema>;
/** A statistic that a section must hold. `metric` is an id of server/data/metrics.json, or `any` for any figure at all. */
export type RequiredStatistic = v.InferOutput<typeof requiredStatisticSchema>;

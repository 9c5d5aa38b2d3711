/** The keys of the front matter that we read, in the order in which authors write them, and what each does. */
export const frontMatterKeys: ReadonlyMap<string, string> = new Map([
  ['template', 'The template that the report is checked against.'],
  ['title', 'The title of the report, where no line “# …” gives it.'],
  ['organization', 'Whose report it is. It decides which figures are asked for, and which earlier reports it is compared with.'],
  ['year', 'The year on which the report is, in four digits. It is compared with reports on earlier years.'],
  ['session', 'The session of the commission for which the report is written, for the cover of an exported report.'],
  ['language', 'The language of the report, such as en, fr or es. Rules on wording apply to English only.'],
  ['previous', 'Earlier reports to compare the figures with, by their paths from the folder of this one. Without it those of the same organization in the same folder count; an empty list, [], asks for none.'],
]);

/** The six languages of the United Nations. */
export const languages: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['fr', 'French'],
  ['es', 'Spanish'],
  ['ar', 'Arabic'],
  ['zh', 'Chinese'],
  ['ru', 'Russian'],
]);

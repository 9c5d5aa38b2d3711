/** How much of a folder is looked at for earlier reports: a bound on what one report may cost. */
const mostFiles = 500;
/** In bytes; a report is some tens of kilobytes. */
export const longestFile = 1_000_000;

/** The names of Markdown files, those with the latest years in their names first: years in names are what sorts a folder of reports. */
export function rankedNames(names: readonly string[]): string[] {
  const markdown = names.filter((name) => /\.(?:md|markdown)$/i.test(name) && !name.startsWith('.'));
  return markdown.map((name) => ({ name, year: yearIn(name) })).sort((a, b) => b.year - a.year || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** Which of the ranked names of its folder a report looks at, and what is to be said where some are left out: most likely none, or old ones. */
export function candidateNames(ranked: readonly string[], own: string): { readonly names: readonly string[]; readonly problem?: { readonly message: string } } {
  const names = ranked.slice(0, mostFiles + 1).filter((name) => name !== own).slice(0, mostFiles);
  const others = ranked.length - Number(ranked.includes(own));
  if (names.length === others) return { names };
  const message = `The folder holds ${others.toLocaleString('en')} other Markdown files, of which ${mostFiles} were looked at for earlier reports; name those to compare with in a line “previous: …”.`;
  return { names, problem: { message } };
}

function yearIn(name: string): number {
  return Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? 0);
}

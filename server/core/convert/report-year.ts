const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * The year that a report is of, as its first lines say it: beside "input", "report" and the like ("2017 Input from …"), else the
 * only one that they name; undefined where they name several, or none.
 */
export function reportYear(lines: readonly string[]): number | undefined {
  const years = lines.flatMap((line) => line.match(year) ?? []);
  for (const line of lines) {
    const beside = /(?<!\d)((?:19|20)\d\d)(?!\d)\s+(?:annual\s+)?(?:inputs?|contributions?|submissions?|reports?)\b|\b(?:inputs?|contributions?|submissions?)\s+(?:for\s+)?((?:19|20)\d\d)(?!\d)/i.exec(line);
    if (beside && new Set(years).size <= 2) return Number(beside[1] ?? beside[2]);
  }
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

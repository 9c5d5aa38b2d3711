/** Longer paths are none that an author writes. */
const longest = 500;

/**
 * The steps of a path that `previous:` names, from the folder of the report: `..` first, names after it. A sentence that
 * says what is wrong where it is no such path: absolute, an address, or with the backslashes of another system.
 */
export function previousPath(path: string): readonly string[] | { readonly message: string } {
  const quoted = `“${path.length > 80 ? `${path.slice(0, 79)}…` : path}”`;
  if (/^(?:[/\\~]|[A-Za-z][A-Za-z\d+.-]*:)/.test(path)) {
    return { message: `${quoted} is not read: name an earlier report by its path from the folder of this one, such as “igf-2016.md”.` };
  }
  if (path.includes('\\')) return { message: `${quoted} is not read: write / between folders, as in “2016/report.md”.` };
  if (path.length > longest || /\p{Cc}/u.test(path)) return { message: `${quoted} is no path of a file.` };
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  const last = steps.at(-1);
  return last === undefined || last === '..' ? { message: `${quoted} is a folder: name the report in it.` } : steps;
}

/** What is said of a path that leads out of the folders in which reports may be read. */
export function outsideMessage(path: string): string {
  return `“${path}” is not read: it is outside the folder that is open. Name a report within it.`;
}

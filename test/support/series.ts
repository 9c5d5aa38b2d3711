import type { Analysis } from '../../server/core/analysis/index.ts';
import type { Series } from '../../server/core/report/index.ts';
import { chooseInFolder, chooseNamed, headerIn, previousPath, seriesFrom, textFile, type NamedFile, type TextFile } from '../../server/core/series/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';

/** A file beside a report. */
export interface Beside {
  readonly name: string;
  readonly text: string;
}

/** What a report is compared with when these files lie in its folder. */
export function seriesBeside({ frontMatter }: Analysis, files: readonly Beside[]): Series {
  const own = headerIn(frontMatter, templatesWith([]));
  const all = files.map(({ name, text }) => textFile(`file:///${name}`, name, text, templatesWith([])));
  const named = own.previous?.map((path): NamedFile<TextFile> => {
    const steps = previousPath(path);
    if ('message' in steps) return { path, message: steps.message };
    return { path, file: all.find(({ name }) => name === path) ?? { uri: path, name: path, header: undefined, figures: () => [] } };
  });
  return seriesFrom(named ? chooseNamed(own, named) : chooseInFolder(own, all), (file) => file.figures());
}

/** Compares a report with the files in its folder. */
export function setSeries(analysis: Analysis, files: readonly Beside[]): void {
  analysis.setSeries(seriesBeside(analysis, files));
}

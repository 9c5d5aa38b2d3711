import * as v from 'valibot';
import byActionLine from '../../data/templates/by-action-line.json' with { type: 'json' };
import partOneTwoThree from '../../data/templates/part-one-two-three.json' with { type: 'json' };
import wsisInput from '../../data/templates/wsis-input.json' with { type: 'json' };
import { actionLineSections } from './action-line-sections.ts';
import { withPhrases } from './complete-topics.ts';
import { inherit } from './inherit.ts';
import { LazyMap } from './lazy-map.ts';
import { templateSchema, type Template } from './template.ts';

/** The files of the templates that come with the product, each whole; the first is that of reports that name none. */
const files: ReadonlyMap<string, () => Readonly<Record<string, unknown>>> = new Map([
  ['wsis-input', () => wsisInput],
  ['part-one-two-three', () => inherit(wsisInput, partOneTwoThree)],
  ['by-action-line', () => ({ ...byActionLine, sections: [...byActionLine.sections, ...actionLineSections(byActionLine.sections.length + 1)] })],
]);

/** The templates that come with the product, by name; each is read when it is first asked for. */
export const builtInTemplates: ReadonlyMap<string, Template> = new LazyMap(
  new Map(Array.from(files, ([name, file]) => [name, () => withPhrases(v.parse(templateSchema, file()))])),
);

/** What the file of a built-in template says, with all that it inherits; undefined where there is none of this name. */
export function builtInFile(name: string): Readonly<Record<string, unknown>> | undefined {
  return files.get(name)?.();
}

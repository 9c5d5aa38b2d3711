import * as v from 'valibot';
import { ruleIds } from '../rules/index.ts';
import { itemsOf, memberOf, membersOf, plainValue, readJson, type JsonNode, type Mistake } from '../template/json.ts';
import { orMeant } from '../template/nearest.ts';
import { structureMistakes } from '../template/structure.ts';
import { levels, settingsSchema, type Level, type Settings } from './settings.ts';

/** What is set where there is no file. */
export const noSettings: Settings = { levels: new Map() };

/** What a settings file says. What is wrong in it counts for nothing, the rest does; `settingsMistakes` tells of it. */
export function readSettings(text: string): Settings {
  const { node } = readJson(text);
  if (!node) return noSettings;
  const right = <Entry extends keyof typeof settingsSchema.entries>(entry: Entry, value: JsonNode | undefined) => {
    const read = value && v.safeParse(settingsSchema.entries[entry], plainValue(value));
    return read?.success ? read.output : undefined;
  };
  const at = (key: string): JsonNode | undefined => memberOf(node, key)?.node;
  const template = right('template', at('template'));
  const organization = right('organization', at('organization'));
  const patterns = (key: 'reports' | 'ignore'): readonly string[] | undefined => {
    const list = at(key);
    const written = list?.kind === 'list' ? itemsOf(list) : undefined;
    const kept = written?.filter((item) => right(key, { ...list!, value: [item] })).map(({ value }) => value as string);
    // Patterns that are all wrong stand for no files only by mistake.
    return written && written.length > 0 && kept!.length === 0 ? undefined : kept;
  };
  const [reports, ignore] = [patterns('reports'), patterns('ignore')];
  return {
    ...(template !== undefined && { template }),
    ...(organization !== undefined && { organization }),
    ...(reports && { reports }),
    ...(ignore && { ignore }),
    levels: new Map(
      membersOf(at('rules')).flatMap(({ key, node: { value } }): [string, Level][] => (ruleIds.has(key) && levels.includes(value as Level) ? [[key, value as Level]] : [])),
    ),
  };
}

/** Everything that is wrong with a settings file, in the order of the text. `templates`: the names of those that count there. */
export function settingsMistakes(text: string, templates: readonly string[]): readonly Mistake[] {
  const { node, mistakes } = readJson(text);
  if (!node) return mistakes;
  const all = [...mistakes, ...structureMistakes(settingsSchema, node, plainValue(node)), ...unknownTemplate(memberOf(node, 'template')?.node, templates), ...['reports', 'ignore'].flatMap((key) => repeated(itemsOf(memberOf(node, key)?.node)))];
  return all.toSorted((a, b) => a.span.start - b.span.start);
}

/** Whether a mistake may hide reports: one in the patterns for them, or one after which nothing is read. */
export function mayHideReports(text: string): boolean {
  const { node } = readJson(text);
  if (!node) return true;
  const reports = memberOf(node, 'reports')?.node;
  return reports !== undefined && (reports.kind !== 'list' || settingsMistakes(text, []).some(({ span }) => reports.span.start < span.start && span.end < reports.span.end));
}

function unknownTemplate(node: JsonNode | undefined, templates: readonly string[]): Mistake[] {
  if (node?.kind !== 'text' || String(node.value).trim() === '' || templates.includes(node.value as string)) return [];
  return [{ span: node.span, message: `There is no template “${String(node.value)}”${orMeant(node.value as string, templates)}` }];
}

function repeated(patterns: readonly JsonNode[]): Mistake[] {
  return patterns.flatMap(({ span, kind, value }, index) =>
    kind === 'text' && patterns.findIndex((other) => other.value === value) < index ? [{ span, message: `“${String(value)}” stands here a second time.` }] : [],
  );
}

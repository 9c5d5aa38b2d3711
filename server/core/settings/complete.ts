import type { Span } from '../markdown/index.ts';
import { rules } from '../rules/index.ts';
import { membersOf, memberOf, readJson, type JsonNode } from '../template/json.ts';
import { levels, settingsSchema } from './settings.ts';

/** Something to put in the place of what stands at the cursor. */
export interface SettingsChoice {
  readonly label: string;
  readonly detail?: string;
  readonly span: Span;
}

/** What may stand at an offset of a settings file: a key, a rule, how grave it is, a template. The templates alone where `schema` tells the rest. */
export function settingsChoices(text: string, offset: number, templates: readonly string[], schema: boolean): SettingsChoice[] {
  const { node } = readJson(mended(text, offset));
  const at = node && placeIn(node, offset, []);
  if (!at) return [];
  const { path, key } = at;
  const span = { start: at.span.start, end: offset + restOfName(text, offset).length };
  const choices = (found: readonly (readonly [string, string?])[]): SettingsChoice[] => found.map(([label, detail]) => ({ label, span, ...(detail && { detail }) }));
  if (!key && path.join() === 'template') return choices(templates.map((name) => [name]));
  if (schema) return [];
  if (key && path.length === 0) return choices(Object.keys(settingsSchema.entries).filter((name) => name !== '$schema').map((name) => [name]));
  if (key && path.join() === 'rules') return choices(rules.map(({ id, summary }) => [id, summary]));
  if (!key && path.length === 2 && path[0] === 'rules') return choices(levels.map((level) => [level]));
  return [];
}

/** A key that is being typed has no value yet. */
function mended(text: string, offset: number): string {
  const after = restOfName(text, offset);
  const rest = text.slice(offset + after.length);
  const before = /[{,]\s*"[^"\r\n]*$/.test(text.slice(0, offset));
  if (!before || /^\s*:/.test(rest)) return text;
  return `${text.slice(0, offset)}${after.endsWith('"') ? after : `"`}: null${/^\s*"/.test(rest) ? ',' : ''}${rest}`;
}

function restOfName(text: string, offset: number): string {
  return /^[^"\r\n]*"?/.exec(text.slice(offset))![0];
}

function placeIn(node: JsonNode, offset: number, path: readonly string[]): { path: readonly string[]; span: Span; key: boolean } | undefined {
  for (const { key, span, node: value } of membersOf(node)) {
    if (isInside(span, offset)) return { path, span, key: true };
    if (memberOf(node, key)?.node !== value) continue;
    if (value.kind === 'text' && isInside(value.span, offset)) return { path: [...path, key], span: value.span, key: false };
    const deeper = placeIn(value, offset, [...path, key]);
    if (deeper) return deeper;
  }
  return undefined;
}

function isInside({ start, end }: Span, offset: number): boolean {
  return start < offset && offset < end;
}

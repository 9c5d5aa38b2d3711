import * as v from 'valibot';
import { withPhrases } from './complete-topics.ts';
import { mistakesBeyondSchema, type KnownNames } from './consistency.ts';
import { inherit } from './inherit.ts';
import { inheritanceMistakes } from './inheritance.ts';
import { memberOf, plainValue, readJson, type JsonNode, type Mistake } from './json.ts';
import { structureMistakes } from './structure.ts';
import { inheritingTemplateSchema, templateSchema, type Template } from './template.ts';

export type { KnownNames, Mistake };

/** What a template that is extended says, whole; or why it cannot be extended, as it follows “extends”: “names …”, with a full stop. */
export type Parent = { readonly file: Readonly<Record<string, unknown>> } | { readonly problem: string };

export interface Surroundings extends KnownNames {
  /** Finds the template that a file extends. */
  readonly parent?: (name: string) => Parent;
}

/** A template, and its file with all that it inherits. */
export interface ReadTemplate {
  readonly template: Template;
  readonly file: Readonly<Record<string, unknown>>;
}

/**
 * Reads a template file. Gives the template, or everything that is wrong with the file in the order of the text, each
 * mistake at the key or value at fault; of a key that is missing it tells at the `{` that should hold it.
 */
export function readTemplate(text: string, known: Surroundings): ReadTemplate | { readonly mistakes: readonly Mistake[] } {
  const { node, mistakes } = readJson(text);
  if (!node) return { mistakes };
  const extended = memberOf(node, 'extends')?.node;
  const { file, all } = extended?.kind === 'text' ? readInheriting(node, extended, known) : readWhole(node, known);
  const found = [...mistakes, ...all];
  if (found.length === 0) return { template: withPhrases(v.parse(templateSchema, file)), file };
  return { mistakes: found.toSorted((a, b) => a.span.start - b.span.start) };
}

interface Checked {
  readonly file: Readonly<Record<string, unknown>>;
  readonly all: readonly Mistake[];
}

function readWhole(node: JsonNode, known: KnownNames): Checked {
  const value = plainValue(node);
  return { file: value as Checked['file'], all: [...structureMistakes(templateSchema, node, value), ...mistakesBeyondSchema(node, known)] };
}

function readInheriting(node: JsonNode, extended: JsonNode, known: Surroundings): Checked {
  const own = plainValue(node) as Checked['file'];
  const parent = known.parent?.(String(extended.value)) ?? { problem: `names a template that is not there, “${String(extended.value)}”.` };
  const structure = structureMistakes(inheritingTemplateSchema, node, own);
  if ('problem' in parent) return { file: own, all: [...structure, { span: extended.span, message: `“extends” ${parent.problem}` }] };
  const mistakes = [...structure, ...inheritanceMistakes(node, parent.file, known)];
  if (mistakes.length > 0) return { file: own, all: mistakes };
  const file = inherit(parent.file, own);
  // What is wrong only in the two together has no better place than the word that joins them.
  const { node: whole } = readJson(JSON.stringify(file));
  const together = whole ? mistakesBeyondSchema(whole, known) : [];
  return { file, all: together.map(({ message }) => ({ span: extended.span, message: `With what it inherits: ${message}` })) };
}

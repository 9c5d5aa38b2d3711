import * as v from 'valibot';
import { itemsOf, memberOf, membersOf, type JsonNode, type Mistake } from './json.ts';
import { orMeant } from './nearest.ts';

/**
 * Everything in which a file differs from a schema. valibot stops at the first unknown key of an object and takes a list
 * for an object, so both are looked for here.
 */
export function structureMistakes(schema: v.GenericSchema, node: JsonNode, value: unknown): Mistake[] {
  const issues = v.safeParse(schema, value).issues ?? [];
  const mistakes = [...shapeMistakes(schema, node, 'The file'), ...issues.flatMap((issue) => mistakeOf(issue, node) ?? [])];
  return mistakes.map((mistake) => ({ ...mistake, schema: true }));
}

interface AnySchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
  readonly getter?: (input: undefined) => AnySchema;
}

function shapeMistakes(schema: AnySchema, node: JsonNode, name: string): Mistake[] {
  if (schema.wrapped) return shapeMistakes(schema.wrapped, node, name);
  if (schema.getter) return shapeMistakes(schema.getter(undefined), node, name);
  const { entries, item } = schema;
  if (item) return itemsOf(node).flatMap((entry, index) => shapeMistakes(item, entry, `Entry ${index + 1} of ${name}`));
  if (!entries) return [];
  if (node.kind === 'list') return [{ span: node.span, message: `${name} must be an object in { }.` }];
  return membersOf(node).flatMap(({ key, span, node: value }, index, members) => {
    if (members.findIndex((other) => other.key === key) < index) return [{ span, message: `“${key}” stands here a second time.` }];
    if (Object.hasOwn(entries, key)) return shapeMistakes(entries[key]!, value, `“${key}”`);
    const free = Object.keys(entries).filter((other) => !members.some((member) => member.key === other));
    return [{ span, message: `“${key}” is not known here${orMeant(key, free)}` }];
  });
}

function mistakeOf(issue: v.BaseIssue<unknown>, root: JsonNode): Mistake | undefined {
  let node = root;
  let name = 'The file';
  for (const { key } of issue.path ?? []) {
    if (node.kind === 'list' && typeof key === 'number') {
      node = itemsOf(node)[key]!;
      name = `Entry ${key + 1} of ${name}`;
      continue;
    }
    const member = memberOf(node, String(key));
    if (!member && node.kind === 'list') return undefined;
    if (!member) return { span: { start: node.span.start, end: node.span.start + 1 }, message: `“${String(key)}” is missing here.` };
    // Of an unknown key shapeMistakes has told.
    if (issue.type === 'strict_object' && issue.expected === 'never') return undefined;
    node = member.node;
    name = `“${String(key)}”`;
  }
  return { span: node.span, message: `${name} ${demandOf(issue)}.` };
}

const demands: Readonly<Record<string, string>> = {
  string: 'must be text in quotation marks',
  boolean: 'must be true or false',
  Array: 'must be a list in [ ]',
  Object: 'must be an object in { }',
};

function demandOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '').match(/[\w-]+/g)?.map((choice) => `“${choice}”`) ?? [];
    return `must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  }
  // Messages that the schema gives begin in small letters, valibot's own do not.
  return /^\p{Lu}/u.test(issue.message) ? (demands[issue.expected ?? ''] ?? 'is not right here') : issue.message;
}

import { wrongName, type KnownNames } from './consistency.ts';
import { itemsOf, memberOf, type JsonNode, type Mistake } from './json.ts';
import { orMeant } from './nearest.ts';

interface Inherited {
  readonly id?: unknown;
  readonly sections?: unknown;
}

/** What is wrong in a file that extends a template beside what the file itself should be: new sections that say too little, names that nothing inherited has. */
export function inheritanceMistakes(file: JsonNode, parent: Readonly<Record<string, unknown>>, { name }: KnownNames): Mistake[] {
  const ids = [...idsIn(parent)];
  const left = itemsOf(memberOf(file, 'without')?.node).filter(({ kind, value }) => kind === 'text' && !ids.includes(String(value)));
  return [
    ...wrongName(memberOf(file, 'name')?.node, name),
    ...left.map(({ span, value }) => ({ span, message: `“${String(value)}” is no section of the template that this one extends${orMeant(String(value), ids)}` })),
    ...tooShort(file, parent),
  ];
}

/** An inherited section may say only what differs; a new one must say what it is. */
function tooShort(node: JsonNode, inherited: Inherited | undefined): Mistake[] {
  const before = sectionsOf(inherited);
  return itemsOf(memberOf(node, 'sections')?.node).flatMap((section) => {
    const same = before.find(({ id }) => id === memberOf(section, 'id')?.node.value);
    const missing = same || section.kind !== 'object' ? [] : ['title', 'order'].filter((key) => !memberOf(section, key));
    const span = { start: section.span.start, end: section.span.start + 1 };
    return [...missing.map((key) => ({ span, message: `“${key}” is missing here: the template that this one extends has no such section.` })), ...tooShort(section, same)];
  });
}

function* idsIn(parent: Inherited): Iterable<string> {
  for (const section of sectionsOf(parent)) {
    yield String(section.id);
    yield* idsIn(section);
  }
}

function sectionsOf(parent: Inherited | undefined): readonly Inherited[] {
  return (parent?.sections ?? []) as readonly Inherited[];
}

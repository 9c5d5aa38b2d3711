import { nameKey } from './choose.ts';
import { itemsOf, memberOf, type JsonNode, type Mistake } from './json.ts';
import { orMeant } from './nearest.ts';
import { wordsOf } from './wording.ts';

/** The names that a template file refers to. */
export interface KnownNames {
  /** Ids of the metrics; `any` need not be among them. */
  readonly metrics: readonly string[];
  /** The name of the file, without folder and `.json`, which must be the template's too. Not checked where it is left out. */
  readonly name?: string;
}

/** What is wrong in a template file that no schema can say. It looks at whatever is there, whether or not the rest is right. */
export function mistakesBeyondSchema(file: JsonNode, { metrics, name }: KnownNames): Mistake[] {
  const sections = sectionsIn(file);
  const organizations = itemsOf(memberOf(file, 'organizations')?.node);
  const statistics = sections.flatMap((section) => itemsOf(memberOf(section, 'statistics')?.node));
  const topics = sections.flatMap((section) => itemsOf(memberOf(section, 'topics')?.node));
  return [
    ...wrongName(memberOf(file, 'name')?.node, name),
    ...repeated(sections, 'id', 'section'),
    ...[file, ...sections].flatMap((parent) => siblings(itemsOf(memberOf(parent, 'sections')?.node))),
    ...sections.flatMap((section) => repeated(itemsOf(memberOf(section, 'topics')?.node), 'id', 'topic of this section')),
    ...topics.flatMap((topic) => withoutPhrases(topic, topics)),
    ...sections.flatMap((section) => wrongWords(memberOf(section, 'words')?.node)),
    ...statistics.flatMap((statistic) => wrongStatistic(statistic, metrics, organizations)),
    ...repeated(organizations, 'id', 'organization'),
    ...repeatedNames(organizations),
  ];
}

/** A template is called as its file is. */
export function wrongName(node: JsonNode | undefined, name: string | undefined): Mistake[] {
  if (node?.kind !== 'text' || name === undefined || node.value === name) return [];
  return [{ span: node.span, message: `“name” must be “${name}”, as the file is called “${name}.json”.` }];
}

/** Siblings have places and headings of their own. */
function siblings(sections: readonly JsonNode[]): Mistake[] {
  const mistakes: Mistake[] = [];
  const orders = new Map<unknown, string>();
  const headings = new Map<string, JsonNode>();
  for (const section of sections) {
    const order = memberOf(section, 'order')?.node;
    const title = memberOf(section, 'title')?.node;
    if (order?.kind === 'number') {
      const other = orders.get(order.value);
      if (other !== undefined) mistakes.push({ span: order.span, message: `“order” ${order.value} is already that of ${other}.` });
      else orders.set(order.value, textOf(title) ? `“${textOf(title)}”` : 'another section');
    }
    const translated = itemsOf(memberOf(section, 'translations')?.node).flatMap((translation) => itemsOf(memberOf(translation, 'headings')?.node));
    for (const heading of [title, ...itemsOf(memberOf(section, 'aliases')?.node), ...translated]) {
      const key = wordsOf(textOf(heading) ?? '').map(({ text }) => text).join(' ');
      if (!heading || !key) continue;
      const other = headings.get(key);
      if (!other || other === section) headings.set(key, section);
      else mistakes.push({ span: heading.span, message: `“${textOf(heading)}” is already a heading of another section.` });
    }
  }
  return mistakes;
}

function withoutPhrases(topic: JsonNode, topics: readonly JsonNode[]): Mistake[] {
  const id = memberOf(topic, 'id')?.node;
  if (!textOf(id)) return [];
  const namesakes = topics.filter((other) => textOf(memberOf(other, 'id')?.node) === textOf(id));
  if (namesakes.some((other) => itemsOf(memberOf(other, 'phrases')?.node).length > 0)) return [];
  return [{ span: id!.span, message: `The topic “${textOf(id)}” has no phrases, nor has another topic with this id.` }];
}

function wrongWords(words: JsonNode | undefined): Mistake[] {
  const [min, max] = [memberOf(words, 'min')?.node, memberOf(words, 'max')?.node];
  if (min?.kind !== 'number' || max?.kind !== 'number' || Number(min.value) <= Number(max.value)) return [];
  return [{ span: min.span, message: `“min” must not be greater than “max”, which is ${max.value}.` }];
}

function wrongStatistic(statistic: JsonNode, metrics: readonly string[], organizations: readonly JsonNode[]): Mistake[] {
  const ids = organizations.flatMap((organization) => textOf(memberOf(organization, 'id')?.node) ?? []);
  const named = ['organizations', 'except'].flatMap((key) => itemsOf(memberOf(statistic, key)?.node));
  return [
    ...unknown(memberOf(statistic, 'metric')?.node, [...metrics, 'any'], 'no metric'),
    ...named.flatMap((node) => unknown(node, ids, 'no organization of this template')),
  ];
}

function unknown(node: JsonNode | undefined, names: readonly string[], what: string): Mistake[] {
  const name = textOf(node);
  return !node || !name || names.includes(name) ? [] : [{ span: node.span, message: `“${name}” is ${what}${orMeant(name, names)}` }];
}

function repeated(nodes: readonly JsonNode[], key: string, what: string): Mistake[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const value = memberOf(node, key)?.node;
    const text = textOf(value);
    if (!value || !text) return [];
    if (seen.has(text)) return [{ span: value.span, message: `“${text}” is already the ${key} of another ${what}.` }];
    seen.add(text);
    return [];
  });
}

function repeatedNames(organizations: readonly JsonNode[]): Mistake[] {
  const owners = new Map<string, JsonNode>();
  return organizations.flatMap((organization) =>
    itemsOf(memberOf(organization, 'names')?.node).flatMap((node) => {
      const key = nameKey(textOf(node) ?? '');
      const owner = owners.get(key);
      if (owner && owner !== organization) return [{ span: node.span, message: `“${textOf(node)}” is already a name of another organization.` }];
      if (key) owners.set(key, organization);
      return [];
    }),
  );
}

function sectionsIn(parent: JsonNode): JsonNode[] {
  return itemsOf(memberOf(parent, 'sections')?.node).flatMap((section) => [section, ...sectionsIn(section)]);
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'text' ? (node.value as string) : undefined;
}

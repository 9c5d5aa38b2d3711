type Value = Readonly<Record<string, unknown>>;

/** What is said of one wording alone, and not inherited together with it. */
const saidOfWording = ['source', 'verified'] as const;

/** A template with all that it inherits, as a template that extends nothing would say it. `own` must fit the schema. */
export function inherit(parent: Value, own: Value): Value {
  const { extends: _, without, ...rest } = own;
  const left = new Set(without as readonly string[] | undefined);
  return {
    ...withoutKeys(parent, saidOfWording),
    ...rest,
    organizations: byId(parent['organizations'], own['organizations'], (_inherited, entry) => entry),
    sections: mergedSections(parent['sections'], own['sections'], left),
  };
}

function mergedSections(inherited: unknown, own: unknown, left: ReadonlySet<string>): readonly Value[] {
  return byId(inherited, own, (before, section) => ({
    ...('title' in section ? withoutKeys(before, saidOfWording) : before),
    ...section,
    sections: mergedSections(before['sections'], section['sections'], left),
  })).filter((section) => !left.has(String(section['id'])));
}

/** The entries of the one list as the other changes them, then what is new in the other. */
function byId(inherited: unknown, own: unknown, merge: (before: Value, entry: Value) => Value): Value[] {
  const before = (inherited ?? []) as readonly Value[];
  const entries = (own ?? []) as readonly Value[];
  const changed = before.map((entry) => {
    const other = entries.find(({ id }) => id === entry['id']);
    return other ? merge(entry, other) : entry;
  });
  return [...changed, ...entries.filter(({ id }) => !before.some((entry) => entry['id'] === id))];
}

function withoutKeys(value: Value, keys: readonly string[]): Value {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

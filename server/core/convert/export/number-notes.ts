import type { FootnoteDefinition, FootnoteReference, Nodes, Paragraph, Parent, RootContent } from 'mdast';

/** The text with the marks of notes as numbers, and the notes in that order. */
export interface Numbered {
  readonly body: RootContent[];
  readonly notes: FootnoteDefinition[];
}

/**
 * Numbers the notes by their first call. Word has no note in a note, so a note that only another one calls is called in the
 * text too, next to that one. Notes that nothing calls, and further ones with a label that is taken, follow after the text,
 * each with its label: nothing that the author wrote is lost.
 */
export function numberNotes(body: readonly RootContent[], notes: readonly FootnoteDefinition[]): Numbered {
  const known = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!known.has(note.identifier)) known.set(note.identifier, note);
  const numbers = new Map<string, number>();
  const inBody = new Set(callsIn(body).map(({ call }) => call.identifier));

  /** Gives the call and those that have to follow it. */
  const placed = (identifier: string): string[] => {
    const note = known.get(identifier);
    if (!note || numbers.has(identifier)) return [identifier];
    numbers.set(identifier, numbers.size + 1);
    const inner = callsIn(note.children).map(({ call }) => call.identifier);
    return [identifier, ...inner.flatMap((other) => (known.has(other) && !inBody.has(other) && !numbers.has(other) ? placed(other) : []))];
  };
  for (const { call, parent } of callsIn(body)) {
    const all = placed(call.identifier).map(callOf);
    if (all.length > 1) parent.children.splice(parent.children.indexOf(call), 1, ...all);
  }

  const ordered = [...numbers.keys()].map((identifier) => known.get(identifier)!);
  const used = new Set(ordered);
  const left = notes.filter((note) => !used.has(note)).flatMap(spelledOut);
  const whole = [...body, ...left];
  for (const { call, parent } of [...callsIn(whole), ...callsIn(ordered)]) rename(call, parent, numbers);
  return { body: whole, notes: ordered.map((note, index) => ({ type: 'footnoteDefinition', identifier: String(index + 1), label: String(index + 1), children: note.children })) };
}

interface Call {
  readonly call: FootnoteReference;
  readonly parent: Parent;
}

/** The calls below the nodes, in the order of the text. */
function callsIn(nodes: readonly RootContent[]): Call[] {
  const found: Call[] = [];
  const queue: { node: Nodes; parent?: Parent }[] = [...nodes].reverse().map((node) => ({ node }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, parent } = next;
    if (node.type === 'footnoteReference' && parent) found.push({ call: node, parent });
    else if ('children' in node) for (const child of [...node.children].reverse()) queue.push({ node: child, parent: node });
  }
  return found;
}

function callOf(identifier: string): FootnoteReference {
  return { type: 'footnoteReference', identifier, label: identifier };
}

function rename(call: FootnoteReference, parent: Parent, numbers: ReadonlyMap<string, number>): void {
  const number = numbers.get(call.identifier);
  if (number !== undefined) call.identifier = call.label = String(number);
  // Only a note that nothing calls can call one that has no number.
  else parent.children.splice(parent.children.indexOf(call), 1, { type: 'hole', value: written(call) });
}

/** A note as text, with its label before it. */
function spelledOut(note: FootnoteDefinition): RootContent[] {
  const label: Paragraph['children'] = [{ type: 'hole', value: `${written(note)}:` }, { type: 'text', value: ' ' }];
  const [first, ...rest] = note.children;
  if (first?.type === 'paragraph') return [{ type: 'paragraph', children: [...label, ...first.children] }, ...rest];
  return [{ type: 'paragraph', children: label }, ...note.children];
}

function written({ label, identifier }: { readonly label?: string | null | undefined; readonly identifier: string }): string {
  return `[^${label ?? identifier}]`;
}

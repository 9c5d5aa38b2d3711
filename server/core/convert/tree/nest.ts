import type { PhrasingContent } from 'mdast';

/** How a piece of text is written. */
export interface Form {
  /** Where it leads. */
  readonly link?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly delete?: boolean;
  readonly raised?: 'sup' | 'sub';
  readonly code?: boolean;
}

/** A piece of a paragraph that is written in one form. */
export interface FormedPiece {
  readonly node: PhrasingContent;
  readonly form: Form;
}

const order = ['link', 'strong', 'emphasis', 'delete', 'raised', 'code'] as const;
type FormName = (typeof order)[number];

/** Pieces, one behind the other, as a tree: what is written alike is put together, and spaces stand outside of it. */
export function nest(pieces: readonly FormedPiece[]): PhrasingContent[] {
  return group(trimmed(joined(pieces.map(plainOrdinal))).flatMap(spacesApart), 0);
}

/** "18th" is raised by Word itself, and means no more than "18th". */
function plainOrdinal(piece: FormedPiece, index: number, all: readonly FormedPiece[]): FormedPiece {
  const before = all[index - 1]?.node;
  const isOrdinal = piece.form.raised === 'sup' && piece.node.type === 'text' && /^(?:st|nd|rd|th|er|ère|re|e|ème|o|a|º|ª)\s*$/.test(piece.node.value);
  if (!isOrdinal || before?.type !== 'text' || !/\d$/.test(before.value)) return piece;
  const { raised: _, ...form } = piece.form;
  return { node: piece.node, form };
}

function joined(pieces: readonly FormedPiece[]): FormedPiece[] {
  const result: FormedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.node.type === 'text' && piece.node.type === 'text' && order.every((name) => last.form[name] === piece.form[name])) {
      result[result.length - 1] = { node: { type: 'text', value: last.node.value + piece.node.value }, form: last.form };
    } else result.push(piece);
  }
  return result;
}

/** Single spaces, and none at the ends of lines. */
function trimmed(pieces: readonly FormedPiece[]): FormedPiece[] {
  const result: FormedPiece[] = [];
  let atStart = true;
  for (const { node, form } of pieces) {
    if (node.type === 'break') {
      trimEnd(result);
      if (result.length > 0) result.push({ node, form: {} });
      atStart = true;
    } else if (node.type === 'text') {
      const value: string = node.value.replace(/[ \t\r\n]+/g, ' ').replace(atStart ? /^ / : /(?!)/, '');
      if (value === '') continue;
      result.push({ node: { type: 'text', value }, form });
      atStart = value.endsWith(' ');
    } else {
      result.push({ node, form });
      atStart = false;
    }
  }
  while (trimEnd(result) || result.at(-1)?.node.type === 'break') if (result.at(-1)?.node.type === 'break') result.pop();
  return result;
}

/** Whether something was taken off. */
function trimEnd(pieces: FormedPiece[]): boolean {
  const last = pieces.at(-1);
  if (last?.node.type !== 'text' || !/ $/.test(last.node.value)) return false;
  pieces.pop();
  const value = last.node.value.trimEnd();
  if (value !== '') pieces.push({ node: { type: 'text', value }, form: last.form });
  return true;
}

/** Spaces at the ends of bold words belong to none. */
function spacesApart(piece: FormedPiece): FormedPiece[] {
  const { node, form } = piece;
  if (node.type !== 'text' || form.code || !(form.strong || form.emphasis || form.delete || form.link !== undefined || form.raised)) return [piece];
  const [, before = '', words = '', behind = ''] = /^(\s*)(.*?)(\s*)$/su.exec(node.value) ?? [];
  if (words === '') return [{ node, form: {} }];
  const plain = (value: string): FormedPiece[] => (value === '' ? [] : [{ node: { type: 'text', value }, form: {} }]);
  return [...plain(before), { node: { type: 'text', value: words }, form }, ...plain(behind)];
}

function group(pieces: readonly FormedPiece[], depth: number): PhrasingContent[] {
  const name = order[depth];
  if (name === undefined) return pieces.map(({ node }) => node);
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < pieces.length; ) {
    const value: string | boolean | undefined = pieces[index]!.form[name] || undefined;
    let end = index + 1;
    while (end < pieces.length && sameForm(pieces, end, name, value)) end++;
    const own = pieces.slice(index, end);
    if (value === undefined) nodes.push(...group(own, depth + 1));
    else nodes.push(...wrapped(name, value, own, depth));
    index = end;
  }
  return nodes;
}

/** A space between two pieces of one form has it too. */
function sameForm(pieces: readonly FormedPiece[], index: number, name: FormName, value: unknown): boolean {
  const own = pieces[index]!.form[name] || undefined;
  if (own === value) return true;
  if (value === undefined || name === 'code') return false;
  const { node } = pieces[index]!;
  return node.type === 'text' && node.value.trim() === '' && index + 1 < pieces.length && (pieces[index + 1]!.form[name] || undefined) === value;
}

function wrapped(name: FormName, value: string | boolean, pieces: readonly FormedPiece[], depth: number): PhrasingContent[] {
  const children = group(pieces, depth + 1);
  if (name === 'link') return [{ type: 'link', url: String(value), children } as PhrasingContent];
  if (name === 'raised') return [{ type: 'html', value: `<${value}>` }, ...children, { type: 'html', value: `</${value}>` }];
  if (name === 'code') return pieces.map(({ node }) => (node.type === 'text' ? { type: 'inlineCode', value: node.value } : node));
  return [{ type: name, children } as PhrasingContent];
}

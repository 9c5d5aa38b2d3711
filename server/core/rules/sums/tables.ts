import type { Passage } from '../../report/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Piece, Remark } from '../rule.ts';
import { passagesWithin } from './parts.ts';

const total = /^(?:grand |overall )?(?:total|sum|all|altogether)s?(?: (?:number|[\p{L}-]+s))?:?$/iu;
/** Heads of columns of shares, whose cells may leave out the sign. */
const ofAll = /%|per ?cent|\bshares?\b/i;
const partial = /\b(?:sub-?total|of which|of whom|thereof|including|average|mean)\b/i;
const nothing = /^(?:[-–—]|0|nil|none|)$/i;

/** The columns of a table that has a row of totals, and its rows where it has a column of them. */
export function* tableRemarks(piece: Piece): Iterable<Remark> {
  if (piece.node.type !== 'table') return;
  const cells = passagesWithin(piece).filter(({ cell }) => cell);
  const rows = new Map<number, Passage[]>();
  for (const passage of cells) rows.set(passage.cell!.row, [...(rows.get(passage.cell!.row) ?? []), passage]);
  const [head, ...body] = [...rows.values()];
  if (!head || body.length > 500) return;
  const summed = total.test(clean(body.at(-1)?.[0]?.text));
  yield* quotients(head, summed ? body.slice(0, -1) : body);
  if (body.length > 1 && total.test(clean(head.at(-1)!.text))) for (const row of body) yield* across(row, head);
  if (body.length < 3) return;
  const last = body.at(-1)!;
  if (!summed || body.some((row) => partial.test(row[0]?.text ?? ''))) return;
  const parts = body.slice(0, -1);
  if (parts.some((row) => total.test(clean(row[0]?.text)))) return;
  for (let column = 1; column < head.length; column++) {
    if (/\b(?:year|average|median|rate|index|rank)\b/i.test(head[column]!.text)) continue;
    const sum = last[column];
    const written = valueOf(sum?.text);
    const values = parts.map((row) => (nothing.test(clean(row[column]?.text)) ? { value: 0, share: false } : valueOf(row[column]?.text)));
    if (!sum || !written || values.some((value) => value === undefined)) continue;
    const added = values.reduce((all, part) => all + part!.value, 0);
    const share = written.share || ofAll.test(head[column]!.text);
    const slack = share ? Math.max(1, values.length / 2) : decimals(values.map((part) => part!.value)) * values.length;
    // A share in a row of totals is the share of all, not their sum, unless it is the whole.
    if (share && written.value !== 100) continue;
    // Between its parts, it is their average.
    const between = values.some((part) => part!.value > written.value) && values.some((part) => part!.value < written.value);
    if (Math.abs(added - written.value) <= slack || between) continue;
    yield remarkOn(sum, 'column', 'rows above it', added);
  }
}

/** A column of shares that the rows show to be those of one column in another: a row that is out of that has a wrong one. */
function* quotients(head: readonly Passage[], body: readonly (readonly Passage[])[]): Iterable<Remark> {
  if (head.length > 8 || body.length < 3) return;
  const values = body.map((row) => head.map((_, column) => valueOf(row[column]?.text)));
  for (let share = 3; share < head.length; share++) {
    if (!ofAll.test(head[share]!.text) && !values.every((row) => row[share]?.share)) continue;
    for (let whole = 1; whole < share - 1; whole++) {
      for (let part = whole + 1; part < share; part++) {
        const rows = values.map((row) => ({ said: row[share]?.value ?? NaN, part: row[part]?.value ?? NaN, whole: row[whole]?.value ?? NaN }));
        const wrong = [...rows.entries()].filter(([, { said, part, whole }]) => !(Math.abs((part / whole) * 100 - said) <= (Number.isInteger(said) ? 1 : 0.11)));
        // Where no more than one row in three is out, the others are no accident.
        if (wrong.length * 3 > rows.length || rows.some(({ part, whole }) => !(part <= whole))) continue;
        for (const [index, { part, whole }] of wrong) {
          const { block, toSource, text } = body[index]![share]!;
          yield {
            place: { block, span: toSource({ start: 0, end: text.length }) },
            message: `${quote(text.trim())}, but ${number(part)} of ${number(whole)} are ${number(Math.round((part / whole) * 1000) / 10)} per cent. Correct the share or the figures.`,
          };
        }
      }
    }
  }
}

/** A row whose last cell is the total of the others. */
function* across(row: readonly Passage[], head: readonly Passage[]): Iterable<Remark> {
  const values = row.slice(1).map(({ text }) => valueOf(text));
  const sum = row.at(-1)!;
  const written = values.pop();
  if (!written || row.length !== head.length || values.length < 2 || [...values, written].some((value) => !value || value.share)) return;
  const added = values.reduce((all, part) => all + part!.value, 0);
  if (Math.abs(added - written.value) <= decimals(values.map((part) => part!.value)) * values.length || values.some((part) => part!.value > written.value)) return;
  yield remarkOn(sum, 'row', 'cells before it', added);
}

function remarkOn(sum: Passage, line: string, parts: string, added: number): Remark {
  return {
    place: { block: sum.block, span: sum.toSource({ start: 0, end: sum.text.length }) },
    message: `${quote(sum.text.trim())} is the total of this ${line}, but the ${parts} make ${number(Math.round(added * 100) / 100)}. Correct the one or the other.`,
  };
}

function clean(text: string | undefined): string {
  return (text ?? '').replace(/[*_]/g, '').trim();
}

/** Half of the last place that is written, where parts are rounded. */
function decimals(values: readonly number[]): number {
  const places = Math.max(0, ...values.map((value) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length));
  return places === 0 ? 0 : 0.5 * 10 ** -places;
}

/** A cell that holds one number and nothing else: "1,630", "1 630", "43%". */
export function valueOf(text: string | undefined): { value: number; share: boolean } | undefined {
  const match = /^(\d{1,3}(?:[,’'\s]\d{3})+|\d{1,9})(\.\d{1,3})?\s?(%|per cent)?$/.exec(clean(text));
  if (!match) return undefined;
  return { value: Number(match[1]!.replace(/[,’'\s]/g, '') + (match[2] ?? '')), share: match[3] !== undefined };
}

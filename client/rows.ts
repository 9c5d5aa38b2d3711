import { l10n } from 'vscode';
import type { Hole, Outline, OutlineItem, SectionState } from '../server/lsp/protocol.ts';
import type { ViewRow, ViewRows } from './view-row.ts';

type Place = Hole['range'];
type Position = Place['start'];

/** One line of the Report view; its tooltip is Markdown. */
export interface Row extends ViewRow {
  /** What a click goes to: selected and shown. */
  readonly goal?: Place;
  /** What it covers in the text. */
  readonly range?: Place;
  /** Id of a section that a click inserts. */
  readonly inserts?: string;
}

export type Rows = ViewRows<Row>;

/** The key of the first line, which says whether the report can be sent. */
export const headlineKey = 'headline';

/** Lays an outline out as lines: whether it can be sent, its sections, and what is to fill. */
export function rowsOf(outline: Outline): Rows {
  const byKey = new Map<string, Row>();
  const add = (row: Row) => {
    byKey.set(row.key, row);
    return row.key;
  };
  const addItem = (item: OutlineItem, parent?: string): string => {
    const key = `section:${item.key}`;
    return add({ ...sectionRow(item, key, parent), children: item.children.map((child) => addItem(child, key)) });
  };

  const top = [add(headlineRow(outline)), ...outline.items.map((item) => addItem(item))];
  if (outline.holes.length > 0) {
    const keys = holeKeys(outline.holes);
    for (const [index, hole] of outline.holes.entries()) add(holeRow(hole, keys[index]!));
    top.push(add(holesRow(outline.holes.length, keys)));
  }
  return { top, byKey };
}

/**
 * Finds the line for the innermost section around a position, no deeper than what is open in the view.
 * @returns its key; undefined before the first heading
 */
export function rowAt({ top, byKey }: Rows, position: Position, isOpen: (key: string) => boolean): string | undefined {
  let found: string | undefined;
  for (let keys = top; ;) {
    // A section ends where the next begins, so the last that holds the position is meant.
    const key = keys.findLast((key) => key.startsWith('section:') && holds(byKey.get(key)?.range, position));
    if (key === undefined) return found;
    found = key;
    if (!isOpen(key)) return found;
    keys = byKey.get(key)!.children;
  }
}

/** Whether a position is in a place or at either end of it. */
export function holds(place: Place | undefined, position: Position): boolean {
  return place !== undefined && compare(place.start, position) <= 0 && compare(position, place.end) <= 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

function headlineRow({ headline, template }: Outline): Row {
  return {
    key: headlineKey,
    children: [],
    label: headline.ready ? l10n.t('Ready to send') : l10n.t('Ready to send?'),
    detail: headline.ready ? '' : countsOf(headline),
    tooltip: `${headline.text}\n\n${template.about}`,
    spoken: headline.text,
    icon: headline.ready ? 'pass-filled' : 'checklist',
    ...(headline.ready && { color: doneColor }),
  };
}

// The sum first, since a narrow side bar shows little more.
function countsOf({ toMend, toSource, toFill }: Outline['headline']): string {
  const counts = [[toMend, l10n.t('{0} to mend', toMend)], [toSource, l10n.t('{0} to source', toSource)], [toFill, l10n.t('{0} to fill', toFill)]].filter(([count]) => count !== 0);
  const parts = counts.map(([, what]) => what).join(', ');
  return counts.length > 1 ? l10n.t('{0} to do: {1}', toMend + toSource + toFill, parts) : parts;
}

const doneColor = 'testing.iconPassed';

// A shape for each state: nobody has to tell them apart by colour.
const icons: Record<SectionState, { readonly icon: string; readonly color?: string }> = {
  missing: { icon: 'circle-slash', color: 'list.errorForeground' },
  empty: { icon: 'circle-large-outline', color: 'list.warningForeground' },
  short: { icon: 'arrow-down', color: 'list.warningForeground' },
  long: { icon: 'arrow-up', color: 'list.warningForeground' },
  open: { icon: 'warning', color: 'list.warningForeground' },
  done: { icon: 'pass', color: doneColor },
};

function sectionRow(item: OutlineItem, key: string, parent: string | undefined): Omit<Row, 'children'> {
  // What may be left out is no fault.
  const look = item.state === 'missing' && !item.required ? { icon: icons.missing.icon } : icons[item.state];
  return {
    key,
    ...(parent !== undefined && { parent }),
    label: shorten(item.label),
    detail: item.detail,
    tooltip: item.tooltip,
    spoken: item.spoken,
    ...look,
    ...(item.heading && { goal: item.heading }),
    ...(item.range && { range: item.range }),
    ...(item.state === 'missing' && item.section !== undefined && { inserts: item.section }),
  };
}

// A whole sentence as a heading would leave no room for what is said about the section; the tooltip has all of it.
function shorten(label: string): string {
  const room = 28;
  if (label.length <= room) return label;
  const space = label.lastIndexOf(' ', room);
  return `${label.slice(0, space > room / 2 ? space : room).replace(/[\s,;:]+$/, '')}…`;
}

const holesKey = 'holes';

function holesRow(count: number, children: readonly string[]): Row {
  return { key: holesKey, children, label: l10n.t('To fill'), detail: String(count), tooltip: l10n.t('What still waits for your words.'), spoken: l10n.t('To fill: {0}', count), icon: 'edit' };
}

function holeRow(hole: Hole, key: string): Row {
  return {
    key,
    parent: holesKey,
    children: [],
    label: hole.label,
    detail: hole.section,
    tooltip: '',
    spoken: l10n.t('To fill: {0}, in {1}', hole.label, hole.section),
    icon: 'circle-small',
    goal: hole.range,
    range: hole.range,
  };
}

// Counted for each label, so that filling one leaves the others what they are.
function holeKeys(holes: readonly Hole[]): readonly string[] {
  const counts = new Map<string, number>();
  return holes.map(({ section, label }) => {
    const name = `${section}/${label}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `hole:${name}/${count}`;
  });
}

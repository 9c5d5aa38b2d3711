import { env, l10n } from 'vscode';
import type { StatisticsCell, StatisticsFigure, StatisticsGroup, StatisticsTable } from '../server/lsp/protocol.ts';
import type { ViewRow, ViewRows } from './view-row.ts';

type Place = StatisticsFigure['range'];

/** One line of the Statistics view; its tooltip is plain words. */
export interface StatisticsRow extends ViewRow {
  /** Whether its children are shown at first. */
  readonly open: boolean;
  /** What a click goes to: in the report, or in another file. */
  readonly goal?: { readonly range: Place; readonly uri?: string };
}

export type StatisticsRows = ViewRows<StatisticsRow>;

// A shape and a word for each: nobody has to tell them apart by colour.
const looks = {
  conflict: { word: l10n.t('conflict'), icon: 'warning', color: 'list.warningForeground' },
  question: { word: l10n.t('question'), icon: 'question' },
  gone: { word: l10n.t('not given'), icon: 'circle-slash' },
  plain: { word: '', icon: 'symbol-numeric' },
} as const;

/** Lays a table out as lines: a group for each thing counted, in it the figures of the report and those of earlier ones. */
export function statisticsRowsOf({ groups, more }: StatisticsTable): StatisticsRows {
  const byKey = new Map<string, StatisticsRow>();
  const add = (row: StatisticsRow): string => {
    byKey.set(row.key, row);
    return row.key;
  };
  const top = groups.map((group) => {
    const key = `group:${group.metric}`;
    const figures = group.figures.map((figure) => add(figureRow(figure, unused(`figure:${group.metric}/${figure.written}`, byKey), key)));
    const earlier = group.earlier.toReversed().map((cell) => add(cellRow(cell, unused(`earlier:${group.metric}/${cell.year}/${cell.written}`, byKey), key)));
    return add(groupRow(group, key, [...figures, ...earlier]));
  });
  if (more > 0) top.push(add({ key: 'more', children: [], open: false, label: l10n.t('{0} more figures', more.toLocaleString(env.language)), detail: l10n.t('not listed'), tooltip: '', spoken: l10n.t('{0} more figures are not listed', more), icon: 'ellipsis' }));
  return { top, byKey };
}

// Counted for each figure, so that a change of one leaves the others what they are.
function unused(name: string, taken: ReadonlyMap<string, unknown>): string {
  let key = name;
  for (let count = 1; taken.has(key); count++) key = `${name}/${count}`;
  return key;
}

function groupRow(group: StatisticsGroup, key: string, children: readonly string[]): StatisticsRow {
  const kinds = group.figures.flatMap(({ remarks }) => remarks.map(({ kind }) => kind));
  const look = kinds.includes('conflict') ? looks.conflict : kinds.includes('question') ? looks.question : group.figures.length === 0 ? looks.gone : looks.plain;
  const values = group.metric === 'other' ? String(group.figures.length) : unique(group.figures.map(({ value }) => value));
  const years = unique(group.earlier.map(({ year }) => String(year))).split(', ').filter(Boolean);
  const before = years.slice(-2).map((year) => `${year}: ${unique(group.earlier.filter((cell) => String(cell.year) === year).map(({ value }) => value))}`);
  const detail = [look.word, values, ...before.reverse()].filter(Boolean).join(' · ');
  return { key, children, open: look === looks.conflict, label: group.title, detail, tooltip: `${group.title}: ${detail}`, spoken: `${group.title}, ${detail}`, ...shape(look) };
}

function figureRow(figure: StatisticsFigure, key: string, parent: string): StatisticsRow {
  const { remarks, sources, section, asOf, written, range } = figure;
  const look = remarks.some(({ kind }) => kind === 'conflict') ? looks.conflict : remarks.length > 0 ? looks.question : looks.plain;
  const detail = [look.word, asOf, sources.length > 0 ? '' : l10n.t('no source'), section].filter(Boolean).join(' · ');
  const tooltip = [
    `${written}${asOf === undefined ? '' : l10n.t(', as of {0}', asOf)}`,
    sources.length > 0 ? l10n.t('Source: {0}', sources.join('; ')) : l10n.t('No source'),
    section,
    ...remarks.map(({ message }) => message),
  ].filter(Boolean).join('\n');
  return { key, parent, children: [], open: false, label: written, detail, tooltip, spoken: `${written}, ${detail}`, ...shape(look), goal: { range } };
}

function cellRow({ year, written, asOf, name, uri, range }: StatisticsCell, key: string, parent: string): StatisticsRow {
  const label = `${year}: ${written}`;
  const detail = [asOf, name].filter(Boolean).join(' · ');
  return { key, parent, children: [], open: false, label, detail, tooltip: l10n.t('The report on {0} says “{1}”.', year, written), spoken: l10n.t('Earlier report, {0}, {1}', label, detail), icon: 'history', goal: { range, uri } };
}

function shape(look: (typeof looks)[keyof typeof looks]): Pick<StatisticsRow, 'icon' | 'color'> {
  return { icon: look.icon, ...('color' in look && { color: look.color }) };
}

function unique(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

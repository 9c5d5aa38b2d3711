import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../../server/core/rules/rule.ts';
import type { Found, Row } from './found.ts';

/** Doubtful counts as wrong. */
export const labels = ['right', 'wrong', 'doubtful'] as const;

export type Label = (typeof labels)[number];

/** A line of the table; the label is empty until somebody has judged the finding. */
export interface Labelled extends Row {
  readonly label: Label | '';
}

/** Where the table of labels lies. */
export const labelsPath = fileURLToPath(new URL('labels.csv', import.meta.url));

const head = 'rule,severity,file,line,hash,label';

/** The table as it is checked in; empty where there is none yet. Throws, naming the line, for what is no label. */
export function readLabels(): Labelled[] {
  if (!existsSync(labelsPath)) return [];
  const [first, ...lines] = readFileSync(labelsPath, 'utf8').trimEnd().split('\n');
  if (first !== head) throw new Error(`The first line of ${labelsPath} is to be “${head}”.`);
  return lines.map((line, index) => {
    const [rule = '', severity = '', file = '', number = '', hash = '', label = ''] = line.split(',');
    if (label !== '' && !labels.includes(label as Label)) {
      throw new Error(`Line ${index + 2} of ${labelsPath} says “${label}”; write one of ${labels.join(', ')}.`);
    }
    return { rule, severity: severity as Severity, file, line: Number(number), hash, label: label as Label | '' };
  });
}

/** The table as text. */
export function writtenLabels(rows: readonly Labelled[]): string {
  return [head, ...rows.map(({ rule, severity, file, line, hash, label }) => [rule, severity, file, line, hash, label].join(','))].join('\n') + '\n';
}

/**
 * Gives each finding the label that it had, known by rule, file and hash; new ones have none. Of findings that say the
 * same in one file, the first keeps the first label, and so on.
 */
export function labelled<F extends Found>(found: readonly F[], known: readonly Labelled[]): (F & Labelled)[] {
  const left = new Map<string, (Label | '')[]>();
  for (const row of known) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row.label]);
  return found.map((finding) => ({ ...finding, label: left.get(keyOf(finding))?.shift() ?? '' }));
}

function keyOf({ rule, file, hash }: Row): string {
  return `${rule},${file},${hash}`;
}

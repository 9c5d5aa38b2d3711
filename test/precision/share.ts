import type { Severity } from '../../server/core/rules/rule.ts';
import { labels, type Labelled } from './labels.ts';

/** Of errors and warnings, this share must be right. */
export const leastShare = 0.95;

/** Graver ones first. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One line for each severity and one for errors and warnings together: how many have which label, and the share of right ones. */
export function shareLines(rows: readonly Labelled[]): string[] {
  const groups: [string, Labelled[]][] = severities.map((severity) => [severity, rows.filter((row) => row.severity === severity)]);
  return [...groups, ['errors and warnings', gravesOf(rows)] as const].map(([name, group]) => {
    const counts = labels.map((label) => `${group.filter((row) => row.label === label).length} ${label}`);
    return `${name}: ${counts.join(', ')}${group.length > 0 ? ` (${(shareOf(group) * 100).toFixed(1)} % right)` : ''}`;
  });
}

/** What keeps the check from passing, as sentences; empty where it passes. */
export function problemsOf(rows: readonly Labelled[]): string[] {
  const problems: string[] = [];
  const unlabelled = rows.filter(({ label }) => label === '').length;
  if (unlabelled > 0) problems.push(`Findings without a label: ${unlabelled}. Run “npm run precision” and label them in test/precision/labels.csv.`);
  const share = shareOf(gravesOf(rows));
  if (share < leastShare) problems.push(`Of errors and warnings, ${(share * 100).toFixed(1)} % are right, fewer than ${leastShare * 100} %.`);
  return problems;
}

function gravesOf(rows: readonly Labelled[]): Labelled[] {
  return rows.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function shareOf(rows: readonly Labelled[]): number {
  return rows.length === 0 ? 1 : rows.filter(({ label }) => label === 'right').length / rows.length;
}

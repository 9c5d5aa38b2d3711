import type { Analysis } from '../analysis/index.ts';
import type { Finding, Severity } from '../rules/index.ts';

/** What an author would want to see to before a report is sent: errors and warnings, placeholders among them. */
export function stillOpen(analysis: Analysis): Finding[] {
  return analysis.findings().findings.filter(({ severity }) => isStillOpen(severity));
}

/** Whether findings as grave as this keep a report from being finished. */
export function isStillOpen(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

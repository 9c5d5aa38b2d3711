import type { Severity } from '../core/rules/index.ts';
import type { CheckedFile, CheckedFinding } from './check-file.ts';

/** Findings as JUnit XML: a suite for each file; those of a `failing` severity are failures, the others are told beside. */
export function formatJunit(files: readonly CheckedFile[], failing: readonly Severity[]): string {
  const failures = (findings: readonly CheckedFinding[]): number => findings.filter(({ severity }) => failing.includes(severity)).length;
  const suites = files.map(({ path, findings }) => {
    const cases = findings.length > 0 ? findings.map((finding) => caseOf(path, finding, failing)) : [`    <testcase name="No findings" classname="${escaped(path)}"/>`];
    return [`  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failures(findings)}" errors="0">`, ...cases, '  </testsuite>'].join('\n');
  });
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const failed = files.reduce((sum, { findings }) => sum + failures(findings), 0);
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="wsis-report" tests="${tests}" failures="${failed}" errors="0">`, ...suites, '</testsuites>', ''].join('\n');
}

function caseOf(path: string, { rule, severity, message, range: { start } }: CheckedFinding, failing: readonly Severity[]): string {
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  const said = escaped(`${place} ${severity} ${message}`);
  const inner = failing.includes(severity) ? `<failure type="${escaped(rule)}" message="${escaped(message)}">${said}</failure>` : `<system-out>${said}</system-out>`;
  return `    <testcase name="${escaped(`${rule} at ${start.line + 1}:${start.character + 1}`)}" classname="${escaped(path)}">${inner}</testcase>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** What XML cannot hold at all, such as control characters and halves of pairs, is shown as unreadable. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (sign) => signs[sign]!);
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, rangeOf, type Range, type Templates } from '../core/analysis/index.ts';
import { rules, type Severity } from '../core/rules/index.ts';
import { templateMistakes } from '../core/template/templates.ts';
import { templateNameOf } from './templates-for.ts';

/** A finding as `--format json` writes it: zero-based lines, UTF-16 units, end exclusive. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Whether it can be mended unseen. */
  readonly fixable: boolean;
}

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly CheckedFinding[];
}

/** Checks the text of a report. */
export function checkReport(path: string, text: string, templates: Templates): CheckedFile {
  const analysis = new Analysis(text, rules, templates);
  const findings = analysis.findings().findings.map(
    ({ rule, severity, message, place, fix }): CheckedFinding => ({
      rule,
      severity,
      message,
      range: rangeOf(place, analysis.document),
      fixable: fix !== undefined && !fix.offered,
    }),
  );
  return { path, findings };
}

/** Checks a template of a workspace. */
export function checkTemplate(path: string, text: string): CheckedFile {
  const document = TextDocument.create(path, 'json', 0, text);
  const findings = templateMistakes({ name: templateNameOf(path), text }).map(
    ({ span, message }): CheckedFinding => ({
      rule: 'template-invalid',
      severity: 'error',
      message,
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      fixable: false,
    }),
  );
  return { path, findings };
}

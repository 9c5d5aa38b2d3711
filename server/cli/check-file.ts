import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, rangeOf, type Range, type Templates } from '../core/analysis/index.ts';
import type { LinkStates } from '../core/report/index.ts';
import { rules, type Elsewhere, type Severity } from '../core/rules/index.ts';
import { templateMistakes } from '../core/template/templates.ts';
import { linkedFiles } from './link-files.ts';
import type { SeriesFor } from './series-for.ts';
import { templateNameOf } from './template-path.ts';

/** A finding as `--format json` writes it: zero-based lines, UTF-16 units, end exclusive. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Whether it can be mended unseen. */
  readonly fixable: boolean;
  /** What earlier reports say, where it is about that; `uri` is the path of the file. */
  readonly elsewhere?: readonly Elsewhere[];
}

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly CheckedFinding[];
}

/** Checks the text of a report, beside the earlier ones that `seriesFor` finds; `web` is what is known of its links there. */
export function checkReport(path: string, text: string, templates: Templates, seriesFor: SeriesFor, web: LinkStates = new Map()): CheckedFile {
  const analysis = new Analysis(text, rules, templates);
  analysis.setSeries(seriesFor(path, analysis, templates));
  analysis.setLinkStates(new Map([...web, ...linkedFiles(analysis.takeUnknownLinks(), path)]));
  const findings = analysis.findings().findings.map(
    ({ rule, severity, message, place, elsewhere, fix }): CheckedFinding => ({
      rule,
      severity,
      message,
      range: rangeOf(place, analysis.document),
      fixable: fix !== undefined && !fix.offered,
      ...(elsewhere && { elsewhere }),
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

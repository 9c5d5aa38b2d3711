import { dirname } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, applyEdits, fixAll, identityOf, rangeOf, textEdits, type Range, type Templates } from '../core/analysis/index.ts';
import type { LinkStates } from '../core/report/index.ts';
import { rules, type Elsewhere, type Fix, type Levels, type Severity } from '../core/rules/index.ts';
import { settingsMistakes } from '../core/settings/index.ts';
import type { Mistake } from '../core/template/json.ts';
import { templateMistakes } from '../core/template/templates.ts';
import { fingerprint } from './fingerprint.ts';
import { linkedFiles } from './link-files.ts';
import type { SeriesFor } from './series-for.ts';
import { templateNameOf } from './template-path.ts';
import { templateFiles } from './templates-for.ts';

/** A finding as `--format json` writes it: zero-based lines, UTF-16 units, end exclusive. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Whether it can be mended unseen. */
  readonly fixable: boolean;
  /** The same for the same finding in the same file, wherever it has moved to. */
  readonly fingerprint: string;
  /** The mend, where it can be done unseen. */
  readonly fix?: CheckedFix;
  /** What earlier reports say, where it is about that; `uri` is the path of the file. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** Replacements that do not overlap, all to be done or none. */
export interface CheckedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly CheckedFinding[];
}

/** What counts for the check of a report. */
export interface Circumstances {
  readonly templates: Templates;
  readonly levels: Levels;
  /** Finds the earlier reports. */
  readonly seriesFor: SeriesFor;
  /** What is known of links in the web. */
  readonly web?: LinkStates;
}

/** Checks the text of a report. */
export function checkReport(path: string, text: string, circumstances: Circumstances): CheckedFile {
  return checkedFile(path, analysisOf(path, text, circumstances));
}

/** One mend makes room for the next, which touches it; no report needs as many rounds as this. */
const mostRounds = 30;

/** Does to a text all that is safe, as “fix all” of an editor would if asked again and again; gives it, and what is left to find in it. */
export function mendReport(path: string, text: string, circumstances: Circumstances): { readonly text: string; readonly file: CheckedFile } {
  for (let [current, round] = [text, 0]; ; round++) {
    const analysis = analysisOf(path, current, circumstances);
    const edits = round < mostRounds ? fixAll(analysis.findings().findings, analysis.document) : [];
    const mended = applyEdits(current, edits);
    if (mended === current) return { text: current, file: checkedFile(path, analysis) };
    current = mended;
  }
}

function analysisOf(path: string, text: string, { templates, levels, seriesFor, web = new Map() }: Circumstances): Analysis {
  const analysis = new Analysis(text, rules, templates);
  if (levels.size > 0) analysis.setLevels(levels);
  analysis.setSeries(seriesFor(path, analysis, templates));
  analysis.setLinkStates(new Map([...web, ...linkedFiles(analysis.takeUnknownLinks(), path)]));
  return analysis;
}

function checkedFile(path: string, analysis: Analysis): CheckedFile {
  const { document } = analysis;
  const findings = analysis.findings().findings.map((finding): CheckedFinding => {
    const { rule, severity, message, place, elsewhere, fix } = finding;
    const safe = fix !== undefined && !fix.offered;
    return {
      rule,
      severity,
      message,
      range: rangeOf(place, document),
      fixable: safe,
      fingerprint: fingerprint(identityOf(finding, analysis.factsOf(place.block))),
      ...(safe && { fix: checkedFix(fix, document) }),
      ...(elsewhere && { elsewhere }),
    };
  });
  return { path, findings };
}

function checkedFix({ title, edits }: Fix, document: Analysis['document']): CheckedFix {
  return { title, edits: textEdits(edits, document).map(({ start, end, text }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, text })) };
}

/** Checks a template of a workspace, with those beside it that it may extend. */
export function checkTemplate(path: string, text: string): CheckedFile {
  const beside = templateFiles(dirname(path)) ?? [];
  return withMistakes(path, text, 'template-invalid', templateMistakes({ name: templateNameOf(path), text }, beside));
}

/** Checks the settings of a workspace, beside its templates. */
export function checkSettings(path: string, text: string, templates: Templates): CheckedFile {
  return withMistakes(path, text, 'settings-invalid', settingsMistakes(text, [...templates.keys()]));
}

function withMistakes(path: string, text: string, rule: string, mistakes: readonly Mistake[]): CheckedFile {
  const document = TextDocument.create(path, 'json', 0, text);
  const findings = mistakes.map(
    ({ span, message }): CheckedFinding => ({
      rule,
      severity: 'error',
      message,
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      fixable: false,
      fingerprint: fingerprint(`${rule}: ${message}`),
    }),
  );
  return { path, findings };
}

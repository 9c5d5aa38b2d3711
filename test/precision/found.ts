import { createHash } from 'node:crypto';
import { Analysis, rangeOf } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Severity } from '../../server/core/rules/rule.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { realReport } from '../support/real-reports.ts';
import { setSeries } from '../support/series.ts';
import type { LabelledText } from './texts.ts';

/** What names a finding without quoting the text in which it was found. */
export interface Row {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** Counted from 1 in the file itself; 0 or less in front matter that was put before it. */
  readonly line: number;
  /** Of rule, message and the words underlined: the same for as long as the finding says the same. */
  readonly hash: string;
}

/** A finding with what its reader needs to judge it. */
export interface Found extends Row {
  readonly message: string;
  /** The words underlined. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** In characters, on either side of the words underlined. */
const contextLength = 200;

/** Everything that is found in a text, in its order. */
export function foundIn({ file, text, linesBefore, beside }: LabelledText): Found[] {
  const analysis = new Analysis(text, rules, templatesWith([]));
  if (beside.length > 0) setSeries(analysis, beside.map((name) => ({ name, text: realReport(name) })));
  return analysis.findings().findings.map(({ rule, severity, message, place }) => {
    const start = analysis.document.offsetOf(place.block) + place.span.start;
    const end = start + place.span.end - place.span.start;
    const words = text.slice(start, end);
    return {
      rule,
      severity,
      file,
      line: rangeOf(place, analysis.document).start.line + 1 - linesBefore,
      hash: createHash('sha256').update(JSON.stringify([rule, message, words])).digest('hex').slice(0, 12),
      message,
      words,
      before: text.slice(Math.max(0, start - contextLength), start),
      after: text.slice(end, end + contextLength),
    };
  });
}

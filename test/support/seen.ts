import { rangeOf, textEdits, type Analysis } from '../../server/core/analysis/index.ts';
import { outlineOf } from '../../server/core/language/outline.ts';

/** All that a user sees of a report, in absolute terms: two analyses of one text must agree in it. */
export function seen(analysis: Analysis): unknown {
  const { document } = analysis;
  return {
    findings: analysis.findings().findings.map(({ rule, severity, message, place, related, elsewhere, fix }) => ({
      rule,
      severity,
      message,
      range: rangeOf(place, document),
      related: related?.map((other) => ({ message: other.message, range: rangeOf(other.place, document) })),
      elsewhere,
      fix: fix && { title: fix.title, offered: fix.offered, edits: textEdits(fix.edits, document) },
    })),
    // The editor gets so many; fewer show the choice among them in short reports too. The larger number comes last: what is held of it meets the next edit.
    gravest: [3, 500].map((limit) => {
      const { findings, more } = analysis.findings(limit);
      return { more, findings: findings.map(({ rule, message, place }) => ({ rule, message, range: rangeOf(place, document) })) };
    }),
    outline: outlineOf(analysis),
  };
}

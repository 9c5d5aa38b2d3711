import { Analysis } from '../../../server/core/analysis/index.ts';
import type { LinkStates } from '../../../server/core/report/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { setSeries, type Beside } from '../series.ts';
import { inDigits } from './number-in-words.ts';

/** A text to be checked, with what is known of the world around it. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly links?: LinkStates;
  readonly earlier?: readonly Beside[];
}

const ofWhole = new Set(['section-missing', 'title-missing']);

/**
 * What is found in a text, wherever it stands: rule, severity, message and the words underlined, sorted. Numbers are written
 * in one way, white space is one blank, and of a quotation only the beginning is kept, since messages cut long ones.
 */
export function saidOf({ text, links, earlier }: Sample, without: ReadonlySet<string> = new Set()): string[] {
  const analysis = new Analysis(text, rules, templatesWith([]));
  if (links) analysis.setLinkStates(links);
  if (earlier) setSeries(analysis, earlier);
  return analysis
    .findings()
    .findings.filter(({ rule }) => !without.has(rule))
    .map(({ rule, severity, message, place }) => {
      // What a report lacks as a whole stands at its first line, whatever that holds.
      const words = ofWhole.has(rule) ? '' : place.block.text.slice(place.span.start, place.span.end);
      return `${rule} (${severity}): ${normal(message)} | ${normal(words)}`;
    })
    .sort();
}

function normal(words: string): string {
  return inDigits(words)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/“([^”]{24})[^”]*”/g, '“$1…”');
}

/** What one list holds and the other does not, each as often as it is missing, marked with `-` and `+`. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  const lost = before.filter((said) => {
    const at = left.indexOf(said);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...lost.map((said) => `- ${said}`), ...left.map((said) => `+ ${said}`)];
}

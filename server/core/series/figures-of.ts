import { rangeOf, type Analysis } from '../analysis/index.ts';
import type { EarlierFigure, TemplateMatch } from '../report/index.ts';
import { isSaid } from '../report/is-said.ts';
import { seriesKeyOf } from '../report/series-key.ts';
import { timed, type Timed } from '../report/time-of.ts';

/** More of a sentence than this is no help beside a figure. */
const longestSentence = 300;
/** More figures of one report than these are no statistics that a person compares. */
const mostFigures = 1000;

/** The figures of a report that count something with a name, as a later report sees them. */
export function figuresOf(analysis: Analysis): EarlierFigure[] {
  const { document, report } = analysis;
  const found: EarlierFigure[] = [];
  const parts = report.matches.map((match) => ({ match, span: match.span() }));
  for (const block of document.blocks) {
    for (const figure of timed(analysis.factsOf(block).statistics, report.context.year)) {
      const { statistic, time } = figure;
      const metric = seriesKeyOf(statistic);
      if (metric === undefined || !isSaid(statistic)) continue;
      if (found.length >= mostFigures) return found;
      const { low, high, qualifier, written, asOf, place } = statistic;
      const start = document.offsetOf(block) + place.span.start;
      const within = parts.filter(({ span }) => span.start <= start && start < span.end).map(({ match }) => match);
      found.push({
        metric,
        low,
        high,
        qualifier,
        written,
        ...(asOf !== undefined && { asOf }),
        ...(time !== undefined && { time }),
        range: rangeOf(place, document),
        sentence: sentenceAround(figure),
        sections: innermostFirst(within),
      });
    }
  }
  return found;
}

function sentenceAround({ statistic, sentence: { start, end } }: Timed): string {
  const words = statistic.passage.text.slice(start, end).trim();
  return words.length > longestSentence ? `${words.slice(0, longestSentence - 1).trimEnd()}…` : words;
}

function innermostFirst(matches: readonly TemplateMatch[]): string[] {
  return matches.toSorted((a, b) => b.level - a.level).map(({ template }) => template.id);
}


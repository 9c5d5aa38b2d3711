import { metricAt } from '../../knowledge/metrics.ts';
import type { Passage } from '../passage.ts';
import type { Statistic } from '../statistic.ts';
import { datesIn } from './dates.ts';
import { placesIn } from './places.ts';
import { readingsIn } from './readings.ts';
import { tokensOf } from './tokens.ts';

const hole = /\{\{([^{}]*)\}\}/g;
const figure = /\b(?:numbers?|figures?|how many|count|totals?|share|percentage|per cent|amount)\b/i;
const day = /\b(?:dates?|days?|when|months?)\b/i;
const place = /\b(?:city|country|place|venue|where|location|town)\b/i;

/** Words with which a date says when an event took place, and those with which it does not. */
const event = /\b(?:held|took place|taking place|takes place|convened|hosted|met|gathered|opened|meeting|forum|igf|summit|conference|session|workshop|event|dates?)\b/i;
const paper = /\b(?:adopted|adopting|resolutions?|published|issued|dated|retrieved|accessed|available)\b/i;
const month = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:of )?(?:19|20)\d\d\b/;

/**
 * The metrics that passages speak of: those of their statistics, those whose figure is still a `{{hole}}`, `dates` and
 * `place` where they say when and where something took place, and `any` where there is any figure.
 */
export function metricsOf(passages: readonly Passage[], statistics: readonly Statistic[]): Set<string> {
  const found = new Set<string>();
  if (statistics.length > 0) found.add('any');
  for (const { metric } of statistics) if (metric !== undefined) found.add(metric);
  for (const passage of passages) {
    if (passage.text.includes('{{')) for (const metric of metricsOfHoles(passage)) found.add(metric);
    if (!found.has('dates') && saysWhen(passage)) found.add('dates');
    if (!found.has('place') && placesIn(passage).length > 0) found.add('place');
  }
  return found;
}

function* metricsOfHoles(passage: Passage): Iterable<string> {
  for (const reading of readingsIn(passage)) {
    if (!reading.hole) continue;
    if (reading.unit !== '') yield 'any';
    if (reading.metric !== undefined) yield reading.metric;
  }
  for (const [, words = ''] of passage.text.matchAll(hole)) {
    if (day.test(words)) yield 'dates';
    if (place.test(words)) yield 'place';
    if (!figure.test(words)) continue;
    yield 'any';
    const tokens = tokensOf(words, { start: 0, end: words.length });
    for (let index = 0; index < tokens.length; index++) {
      const counted = metricAt((at) => tokens[at]?.small, index);
      if (counted) yield counted.metric;
    }
  }
}

/** Days that follow each other tell of an event; a single day or a month does in a sentence about one. */
function saysWhen(passage: Passage): boolean {
  const { text } = passage;
  if (!/\d/.test(text)) return false;
  const dates = datesIn(passage);
  if (dates.some(({ first, last }) => first.day !== last.day || first.month !== last.month)) return true;
  if (dates.length === 0 && !month.test(text)) return false;
  return passage.sentences.some(({ start, end }) => {
    const sentence = text.slice(start, end);
    const dated = month.test(sentence) || dates.some(({ span }) => span.start >= start && span.end <= end);
    return dated && event.test(sentence) && !paper.test(sentence);
  });
}

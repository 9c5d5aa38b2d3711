import { sentenceAt } from '../report/index.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

const before = /\b(?:currently|now|at present|presently|to date|so far|today|as of (?:today|now)|at the moment|current (?:record|total|number) of)\b[^.,;:]{0,25}$/i;
const after = /^ ?,? ?(?:to date|so far|today|now|at present|currently)\b/i;
const dated = /\b(?:19|20)\d\d\b/;

export const statisticUndated: BlockRule = {
  id: 'statistic-undated',
  severity: 'hint',
  scope: 'block',
  summary: 'A figure of today names its day.',
  why: 'The report is read months after it was written, and next year’s is held against it: “currently” is then another time.',
  keep: 'This figure is right without a date: say why',
  good: [
    'As of 31 December 2017 there were 97 initiatives; there are currently 16 DCs (December 2017).\n',
    'The network now works with schools. In 2016 it had 40 members, and so far 12 of them have gone.\n',
    'There were 97 initiatives. That year, Access Now counted 213 shutdowns.\n',
  ],
  bad: [
    { text: 'There are currently ⟦16 DCs⟧, and the network has grown to a current record of ⟦97 NRIs⟧.\n' },
    { text: 'The platform has ⟦12,000 members⟧ to date.\n' },
  ],
  *check({ statistics }, context) {
    if (!isEnglish(context)) return;
    for (const { passage, span, asOf, place, written } of statistics) {
      if (!isProse(passage) || asOf !== undefined) continue;
      const sentence = passage.sentences[sentenceAt(passage, span.start)];
      if (!sentence) continue;
      const lead = passage.text.slice(Math.max(sentence.start, span.start - 60), span.start);
      const rest = passage.text.slice(span.end, Math.min(sentence.end, span.end + 60));
      const match = before.exec(lead);
      // "Access Now counted" is a name; at the beginning of a sentence "Now" is the word.
      const found = match && match.index > 0 && /^Now\b/.test(match[0]) ? null : match;
      if (!found && !after.test(rest)) continue;
      if ((found && dated.test(found[0])) || dated.test(rest.slice(0, 30))) continue;
      yield { place, message: `${quote(written)} is a figure of today, and does not say of which day. Name the date, as in “as of 31 December ${context.year ?? 2025}”.` };
    }
  },
};

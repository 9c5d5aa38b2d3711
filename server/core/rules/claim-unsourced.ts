import { isSourced, numberBegins } from '../report/statistics/index.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

/** "The most number of sessions", "the highest attendance", "a record number". */
const most = new RegExp(
  [
    String.raw`\b(?:the|its|their|our|record) (?:largest|highest|greatest|biggest|lowest|smallest) (?:[\p{L}-]+ ){1,2}?(?:number|share|proportion|attendance|participation rate|turnout|rate)s?\b(?: ever)?`,
    String.raw`\b(?:the|its|their|our) (?:single )?(?:largest|highest|greatest|biggest|most|lowest|smallest|fewest)(?: ever)? (?:number|share|proportion|percentage|attendance|participation|turnout|audience|gathering|amount|volume)s?(?: of [\p{L}-]+)?`,
    String.raw`\b(?:the|its|their|our) (?:largest|biggest|highest|greatest|busiest|lowest|best-attended|most (?!recent)[\p{L}-]+) (?:[\p{L}-]+ ){0,4}?(?:ever|of (?:its|their) kind|to date|so far|on record|in (?:its|the) history|in the world|worldwide)\b`,
    String.raw`\bthe (?:world|region|continent|country)['’]s (?:largest|biggest|highest|greatest|most|only|leading) [\p{L}-]+`,
    String.raw`\brecord-breaking(?: [\p{L}-]+)?|\ball-time (?:high|record)|\bunprecedented (?:number|level|attendance|participation|turnout|growth)s?\b|\ba (?:new )?record (?:number|attendance|participation|turnout|year)\b(?: of [\p{L}-]+)?`,
    String.raw`\bnever (?:before (?:had|has|have|did|was|were|in)|in (?:its|the|our|their) history)\b`,
    String.raw`\b(?:far |many )?more (?:[\p{L}-]+ ){0,5}?than (?:in |at )?any (?:previous|other|earlier)(?: [\p{L}-]+)?`,
  ].join('|'),
  'giu',
);

/** "For the first time", "the first-ever session", "the only centre of its kind". */
const first = /\bfor the (?:very )?first time\b|\bthe (?:very )?first time that\b|\bno other (?:[\p{L}-]+ ){1,5}?(?:has|have|had|offers|provides|runs)\b|\b(?:the|a) world(?:['’]s)? first\b|\bthe (?:only|sole) (?:[\p{L}-]+ ){1,3}?(?:of (?:its|their) kind|in the (?:world|region)|on the continent|worldwide)\b|\b(?:the|its|their|our|a) (?:very )?first[- ]ever\b|\b(?:the )?first of its kind\b|\bthe first (?:[\p{L}-]+ ){1,2}?(?:in the world|worldwide)\b/giu;

/** The patterns above are slow, and slow to compile; they find nothing in a sentence without one of these words. */
const mayClaim = /\b(?:most|never|no other|only|sole|first|record|any|unprecedented|fewest|(?:larg|high|great|bigg|low|small|busi|b)est|all-time)\b/i;

/** Newcomers are there for the first time, which is no claim. */
const newcomers = new RegExp(String.raw`(?:\b(?:who|those|people|participants|delegates|attendees|newcomers|per cent|%)|${numberBegins})(?: [\p{L}-]+){0,4} $`, 'iu');
const plan = /\b(?:will|shall|would|may|could|if)\b[^.;:]{0,60}$/i;

export const claimUnsourced: BlockRule = {
  id: 'claim-unsourced',
  severity: 'information',
  scope: 'block',
  summary: 'Each “largest number”, “record” and “first” has its figure or its source.',
  why: 'That something was the most, or the first, can be checked only against a list that the reader does not have. Give the figure, the year that it beats, or a note.',
  keep: 'This claim is right without a source: say why',
  good: [
    'The meeting had the largest number of open forums so far.[^1]\n\n[^1]: Programme of the meeting.\n',
    'Far more open forums were held than in any previous year. There were 32 open forums.\n',
    'Of all themes, trust had the highest number of sessions (28).\n',
    'No other comments were made; the most recent report of its kind is from 2012.\n',
    'It was the most popular theme, the first gathering since the renewal, and the second time that it met.\n',
    'Some 62 per cent of them attended for the first time; people who came for the first time had a help desk.\n',
    'Two ministries attended for the first time, and 18 countries came for the first time.\n',
    'First-time participants met on the first day. In 2019 the council will meet for the first time.\n',
    'It was never before the council, and never once refused; it is the only report that it asked for in the region.\n',
    'This was the third time that it met, on the first day of the time that it had.\n',
    'The only centre of its kind in the region is in Cairo.[^1]\n\n[^1]: List of centres.\n',
    'A record of the meeting, and a note for the record, are on the [website](https://example.org/records).\n',
  ],
  bad: [
    { text: 'The year saw ⟦the most number of sessions⟧ organized by cities.\n' },
    { text: 'Ministries attended ⟦for the first time⟧. It was a ⟦record-breaking year⟧ for the fund.\n' },
    { text: 'The delegation, ⟦the largest ever⟧ to come, spoke of ⟦far more projects than in any previous year⟧.\n' },
    { text: '⟦Never before had⟧ so many ministries come. It had ⟦the highest participation rate ever⟧, and ⟦the highest level of coverage ever⟧ reached.\n' },
    { text: 'It was ⟦the first time that⟧ robots took part. The centre is ⟦the only one of its kind⟧, and its archive ⟦a world first⟧.\n' },
    { text: 'The Week is ⟦the world’s largest meeting⟧ on trade.\n' },
    { text: 'It is ⟦the most comprehensive study of its kind⟧. ⟦No other country in the region has⟧ a broader programme. It was ⟦our most successful meeting ever⟧.\n' },
    { text: 'It was ⟦the best-attended summit in the history⟧ of the network.\n' },
    { text: 'Using their first-ever joint session as a start, the coalitions went on.[^1] It drew ⟦a record number of visitors⟧.\n\n[^1]: Report.\n' },
  ],
  *check({ passages, statistics }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage)) continue;
      const figures = statistics.filter((statistic) => statistic.passage === passage);
      for (const [index, sentence] of passage.sentences.entries()) {
        const text = passage.text.slice(sentence.start, sentence.end);
        if (!mayClaim.test(text) || isSourced(passage, index)) continue;
        for (const [pattern, severity] of [[most, 'information'], [first, 'hint']] as const) {
          for (const match of text.matchAll(pattern)) {
            const before = text.slice(Math.max(0, match.index - 80), match.index);
            const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
            // What happened in an earlier year is a matter of record.
            const past = [...around.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => context.year !== undefined && Number(year) < context.year);
            if (plan.test(before) || (pattern === first && (newcomers.test(before) || past))) continue;
            const start = sentence.start + match.index;
            const end = start + match[0].length;
            // A figure beside it, or in the next sentence, is what is claimed; another rule asks for its source.
            const until = passage.sentences[index + 1]?.end ?? sentence.end;
            if (figures.some(({ span }) => span.start >= sentence.start && span.end <= until)) continue;
            const place = { block: passage.block, span: passage.toSource({ start, end }) };
            const message = pattern === first ? 'has no source. Add a note that shows it.' : 'has neither figure nor source. Give the number, or a note that shows it.';
            yield { place, severity, message: `${quote(match[0])} ${message}` };
          }
        }
      }
    }
  },
};

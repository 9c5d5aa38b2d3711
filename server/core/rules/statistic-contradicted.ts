import { sentenceAt, type Context, type Statistic } from '../report/index.ts';
import { isOfWholeEvent, isStanding, numberBegins, reachOf } from '../report/statistics/index.ts';
import { agree } from './agreement.ts';
import { isEnglish } from './english.ts';
import { eventNamesIn } from './event-names.ts';
import { quote } from './quote.ts';
import type { GroupRule, Item } from './rule.ts';
import { yearOf } from './year-of.ts';

interface Figure extends Item {
  readonly statistic: Statistic;
}

/** Among so many a figure of the same event is looked for. */
const most = 10;
/** Before a figure: who did what to so many, or has so many. */
const deed =
  /(?:^|[,;:] )((?:the|our|its) (?:[\p{L}-]+ ){1,4}?|we |[\p{Lu}][\p{L}-]+ )(?:has |have )?(trained|connected|reached|supported|assisted|certified|built|opened|installed|funded|served|surveyed|equipped|published|produced|issued|awarded|received|hosted|organi[sz]ed|held|mapped|assessed|reviewed|advised|interviewed|monitored|(has|have|brings? together|counts?|comprises?|unites?))\s*$/iu;
/** A clause that opens like this speaks of a part: "In Kenya, the network trained". */
const partly = /^(?:in|at|during|for|on|under|with|among|through|by|across|as|when|while|of)\b/i;
/** After the thing counted: a place and time, or the end. */
const closing = new RegExp(String.raw`^(?:[.,;:)]|$| in all\b| altogether\b| (?:in|from) (?:the year|total|${numberBegins})| and )`, 'i');
const opening = /^(?:(?:in|during|by) (?:(?:late|early|the year|the end of) )?(?:19|20)\d\d|in (?:all|total)|overall|altogether),? /i;
/** Another time within the year, or one more lot of the same. */
const another = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|quarter|half|first|second|third|then|later|also|phase|round|cohort|further|another|additional|more)\b/i;

export const statisticContradicted: GroupRule<Figure> = {
  id: 'statistic-contradicted',
  severity: 'information',
  scope: 'group',
  summary: 'A figure that is given twice is the same both times.',
  why: 'Two figures for one thing make both doubtful. Parts of a whole, other dates, other places and other events have figures of their own, and are not compared.',
  keep: 'This figure is right beside the other one: say why',
  good: [
    'The meeting drew more than 200 sessions.\n\nIn all, 229 sessions were held at the meeting.\n',
    'The meeting drew more than 2000 delegates.\n\nThe 2\u202F000+ delegates of the meeting agreed.\n',
    'The meeting drew more than 2000 delegates.\n\nThe 2,000+ delegates of the meeting agreed.\n',
    'There were 37 NRIs at the end of 2015.\n\nThe network grew to 72 NRIs; 12 of the 72 NRIs are in Asia, and 16 NRIs joined a session.\n',
    'The meeting had 200 sessions. A regional forum had 40 sessions, and each workshop 20 participants.\n\nThe meeting had 15 sessions on access, 12 sessions organized by cities, and 200 sessions in all.\n',
    'In 2016 the meeting had 2,000 participants, in 2017 it had 2,400.\n\nThe meeting will have 3,000 participants.\n',
    'Delegates from 83 countries came to the meeting. It was followed in 101 countries, and 60 countries were represented online.\n',
    'The meeting had 600 speakers. Some 40 speakers at the meeting were ministers; at the IGF, 12 governments organized open forums, and 142 governments were present.\n',
    'The IGF brought together 5,120 participants from 170 countries.\n\nThe Public Service Forum had participants from 51 countries.\n',
    'In March the network trained 40 teachers.\n\nIn May the network trained 60 teachers. The Lagos chapter trained 12 teachers.\n',
    'In 2025, in Kenya, the network trained 40 teachers.\n\nIn Ghana, the network trained 60 teachers. The network has 30 schools.\n\nIn Togo, the network has 12 schools, and the network has 9 schools on islands.\n',
    'The Regional Forum had 300 participants. Our first course had 30 participants, our second course had 25 participants.\n',
    'The public policy meeting drew 420 participants.\n\nThe Africa Internet Summit took place online in June with 620 participants.\n',
    'At the IGF, ITU held 12 sessions.\n\nThe meeting had 250 sessions.\n',
    'ICANN63 had 2,639 participants. ICANN62 had 1,405 participants, and a workshop at ICANN63 had 40 participants.\n\nICANN63 had 900 online participants.\n',
  ],
  bad: [
    { text: 'ICANN63 was held in Barcelona. It had 2,639 participants.\n\nICANN63 saw ⟦2,368 participants⟧ from 101 countries.\n' },
    { text: 'The WSIS Forum drew many. The Forum was busy. It offered about 220 sessions.\n\nThe ⟦over 250 sessions⟧ of the Forum were streamed.\n' },
    { text: 'Our network brings together 120 groups from 45 countries.\n\nOur network has ⟦130 groups⟧ in all. The lab published 24 papers.\n\nIn all, the lab published ⟦21 papers⟧.\n' },
    { text: 'The delegates took part in approximately 200 sessions at the IGF.\n\nSummaries of the ⟦more than 200 sessions⟧ held throughout the meeting are online.\n' },
    { text: 'There were 37 NRIs at the end of 2015.\n\nThe network grew from ⟦43 NRIs⟧ at the end of 2015 to 97.\n' },
    { text: 'The public policy meeting drew 420 participants.\n\nThe Africa Internet Summit was held in June with 580 participants.\n\nThe Africa Internet Summit had ⟦560 participants⟧.\n' },
    { text: 'The meeting brought together 2,000 delegates from 83 countries.\n\n## Overview\n\nDelegates from ⟦123 countries⟧ came to the meeting.\n' },
    { text: 'The meeting brought together 2000 delegates from 83 countries.\n\n## Overview\n\nDelegates from ⟦123 countries⟧ came to the meeting.\n' },
    { text: 'In 2025 the network trained one thousand two hundred teachers in eighteen countries.\n\nIn 2025, the network trained ⟦1,420 teachers⟧.\n' },
    { text: 'In 2025 the network trained 1,240 teachers in 18 countries.\n\nIn 2025, the network trained ⟦1,420 teachers⟧.\n' },
  ],
  *items({ statistics }, context) {
    if (!isEnglish(context)) return;
    for (const statistic of statistics) {
      const key = keyOf(statistic, context);
      if (key !== undefined) yield [key, { place: statistic.place, statistic }];
    }
  },
  *check(items) {
    for (const [index, { place, statistic }] of items.entries()) {
      const { written, passage } = statistic;
      const first = items.slice(0, Math.min(index, most)).find((item) => !areOfOtherEvents(statistic, item.statistic));
      if (!first) continue;
      const near = passage === first.statistic.passage && passage.sentences.some(({ start, end }) => start <= first.statistic.span.start && statistic.span.end <= end);
      if (near || agree(statistic, first.statistic)) continue;
      const exact = statistic.qualifier === 'exact' && first.statistic.qualifier === 'exact';
      yield {
        place,
        ...(exact && { severity: 'warning' as const }),
        message: `${quote(written)} does not agree with ${quote(first.statistic.written)} elsewhere in this report. Give one figure both times, or say what the two count.`,
        related: [{ place: first.place, message: `${quote(first.statistic.written)} stands here.` }],
      };
    }
  },
};

/** What makes two figures those of one thing at one time; undefined where the words leave it open. */
function keyOf(statistic: Statistic, context: Context): string | undefined {
  const { metric, asOf, qualifier, unit } = statistic;
  if (qualifier === 'under') return undefined;
  if (metric !== undefined && isStanding(metric)) return reachOf(statistic) === 'whole' ? `${metric}|${asOf ?? 'now'}` : undefined;
  const year = yearOf(statistic, context);
  // Without a year in the front matter, what names none is of one year all the same.
  if (year === undefined && (context.year !== undefined || namesTime(statistic))) return undefined;
  if (metric !== undefined && reachOf(statistic) === 'whole') return `${metric}|${year ?? ''}`;
  const event = metric !== undefined && eventOf(statistic);
  if (event) return `${metric}|${year ?? ''}|${event}`;
  const subject = deedOf(statistic);
  return subject === undefined ? undefined : `${subject} ${(metric ?? unit).toLowerCase()}|${year ?? ''}`;
}

/** The event of which a figure is the whole, where its sentence names one, or speaks of the one that the sentence before names. */
function eventOf(statistic: Statistic): string | undefined {
  const { passage, span } = statistic;
  let names = eventNamesIn(around(statistic));
  const index = sentenceAt(passage, span.start);
  const [before, here] = [passage.sentences[index - 1], passage.sentences[index]];
  if (names.size === 0 && before && here && /^It /.test(passage.text.slice(here.start, here.start + 3))) {
    names = eventNamesIn(passage.text.slice(Math.max(before.start, before.end - 400), before.end));
  }
  if (names.size !== 1) return undefined;
  const [[initials, name]] = [...names] as [[string, string]];
  return isOfWholeEvent(statistic, name) ? initials : undefined;
}

/** "The public policy meeting", "the annual four-day meeting". */
const described = /\b(?:the|our|its) ((?:[\p{L}\p{N}-]+ ){1,4}?)(?:meeting|forum|conference|summit|event|congress|assembly)\b/giu;
const plain = /^(?:annual|yearly|\S+-(?:day|long)|entire|whole|same|first|second|third|\S+th|online|virtual|hybrid|physical|present|main|global|\d+)$/i;

/** Whether the sentences of both name events, and none that is the same; or the one describes its event in words that the other has none of. */
function areOfOtherEvents(one: Statistic, other: Statistic): boolean {
  const [a, b] = [around(one), around(other)];
  const [here, there] = [eventNamesIn(a), eventNamesIn(b)];
  if (here.size > 0 && there.size > 0) return [...here.keys()].every((event) => !there.has(event));
  return describesAnother(a, b) || describesAnother(b, a);
}

function describesAnother(text: string, other: string): boolean {
  const others = other.toLowerCase();
  return [...text.matchAll(described)].some(([, words = '']) => words.trim().split(' ').some((word) => /^\p{Ll}/u.test(word) && !plain.test(word) && !others.includes(word.toLowerCase())));
}

/** "2000 delegates", which is no year. */
const roundCount = /(?<!\b(?:in|by|since|until|before|after|year|during) )\b2000(?= \p{Ll}+s\b)/gu;

function namesTime(statistic: Statistic): boolean {
  return /\b(?:19|20)\d\d\b|\b(?:last|previous|preceding) /.test(around(statistic).replace(roundCount, ''));
}

/** The sentence of a figure, or what stands near it in a long one. */
function around({ passage, span }: Statistic): string {
  const { start, end } = passage.sentences[sentenceAt(passage, span.start)] ?? span;
  return passage.text.slice(Math.max(start, span.start - 400), Math.min(end, span.end + 400));
}

/** "The network trained": the same words, with the same thing counted after them, speak of the same deed. */
function deedOf({ passage, span }: Statistic): string | undefined {
  if (passage.kind !== 'paragraph' || passage.within.includes('footnoteDefinition')) return undefined;
  const before = passage.text.slice(Math.max(0, span.start - 80), span.start);
  const clause = before.slice(before.search(/(?:(?<=[.!?]\s)|^)[^.!?]*$/)).replace(opening, '');
  const after = passage.text.slice(span.end, span.end + 40);
  const found = deed.exec(clause);
  if (!found || (found.index > 0 && partly.test(clause)) || another.test(clause) || !closing.test(after)) return undefined;
  return `${found[1]}${found[3] === undefined ? found[2] : 'has'}`.toLowerCase();
}

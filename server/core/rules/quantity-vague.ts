import type { Passage } from '../report/index.ts';
import { numberBegins, numbersIn, type Count } from '../report/statistics/index.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

/** A plural noun, with what describes it. */
const plural = String.raw`(?:people|women|men|children|[\p{L}-]{2,}[^su\P{L}]s)\b`;
const things = String.raw`(?:[\p{L}-]+ ){0,2}?${plural}`;

const vague = new RegExp(
  [
    String.raw`\b(?:a|the) (?:(?:vast|large|great|overwhelming|clear|significant) )?majority of (?:the |all |these |our |its )?[\p{L}-]+`,
    String.raw`(?<!\b(?:several|few|many|\d|\p{L}+ty|two|three|four|five|six|seven|eight|nine|ten) )\b(?:tens|dozens|scores|hundreds|thousands|millions|billions) (?:more|of (?:(?:hundreds|thousands|millions|billions|additional|more) (?:of )?)?)(?: ?[\p{L}-]+)`,
    String.raw`\ban? (?:very )?(?:large|great|high|huge|considerable|substantial|significant|impressive|vast|overwhelming|increasing|growing|sizeable|sizable) (?:number|proportion|share|percentage) of [\p{L}-]+`,
    String.raw`\b(?:countless|innumerable) [\p{L}-]+`,
    String.raw`\b(?:several (?:dozen|hundred|thousand|million)|many (?:dozens|hundreds|thousands) of|a great many|a multitude of|a handful of|plenty of|numerous) ${things}`,
    String.raw`\ba (?:large|substantial|considerable|significant|good|sizeable|sizable|major) (?:portion|part|fraction) of (?:the |all |these |our |its )?${plural}`,
    String.raw`\b(?:most|the bulk) of (?:the|these|those|our|its|their) ${plural}`,
  ].join('|'),
  'giu',
);

/** The pattern above is slow, and slow to compile; it finds nothing in a text without one of these words. */
const mayBeVague = /majority of|(?:tens|dozens|scores|hundreds|thousands|millions|billions) (?:more|of)|(?:number|proportion|share|percentage) of|countless|innumerable|several \w|many (?:dozens|hundreds|thousands)|great many|multitude|handful|plenty of|numerous|(?:portion|part|fraction) of|(?:most|bulk) of/i;

/** "(12 of 17)", ", 2,400 in all". */
const numberAfter = new RegExp(String.raw`^(?:,| [^.;:,()]{0,30}\(| \() ?(?:about |some |nearly |over )?${numberBegins}`, 'i');

/** Nobody counts them. */
const uncounted = /\b(?:years|days|hours|weeks|months|times|miles|kilometres|cases|ways)$/i;

export const quantityVague: BlockRule = {
  id: 'quantity-vague',
  severity: 'hint',
  scope: 'block',
  summary: 'Quantities are given in numbers.',
  why: '“A majority” may be 51 or 99 per cent, “thousands” 2,000 or 90,000. What was not counted is better left out; what was counted has a figure.',
  keep: 'These words are right without a number: say why',
  good: [
    'The majority of the coalitions (12 of 17) reported.\n',
    'Thousands of participants, 2,400 in all, followed online.\n',
    'The majority of the coalitions (twelve of seventeen) reported, and thousands of participants, two thousand in all, followed online.\n',
    'A number of sessions and many delegates were there. The majority agreed, and several of the hundred schools; most of the time and a large part of the work were left.\n',
    'Most of the work goes on in groups. Numerous as they are, they need a good part of the time.\n',
    'It took thousands of years, hundreds of hours and a large room.\n',
  ],
  bad: [
    { text: '⟦A majority of coalitions⟧ presented papers, with ⟦thousands more participants⟧ online.\n' },
    { text: '⟦Hundreds of people⟧ came, and ⟦a large number of sessions⟧ was full.\n' },
    { text: '⟦The majority of participants⟧ came from Africa (44%), and the majority of schools (62%) from Asia.\n' },
    { text: '⟦The majority of participants⟧ came from Africa (forty-four per cent).\n' },
    { text: '⟦Numerous new studies⟧, ⟦several hundred people⟧ and ⟦a great many schools⟧ were there, and ⟦many thousands of students⟧.\n' },
    { text: '⟦Most of the ministers⟧ spoke, ⟦a substantial portion of registrars⟧ agreed, ⟦the bulk of the participants⟧ left, and ⟦a growing number of farmers⟧ came; ⟦a handful of platforms⟧ decide.\n' },
    { text: '⟦Millions of women⟧ and ⟦the vast majority of schools⟧ remain offline.\n' },
  ],
  *check({ passages }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage) || !mayBeVague.test(passage.text)) continue;
      for (const match of passage.text.matchAll(vague)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (uncounted.test(match[0])) continue;
        const opening = /^majority|^(?:a|the) (?:\p{L}+ )?majority/iu.test(match[0]) && /^[^.;:,()]{0,40}\(/.exec(passage.text.slice(span.end, span.end + 60));
        const share = opening && shareAt(passage, span.end + opening[0].length);
        if (share && share.low < 50) {
          const place = { block: passage.block, span: passage.toSource(span) };
          yield { place, severity: 'information', message: `${quote(match[0])} is more than half, but ${share.low} per cent is less. “The largest group” may be meant.` };
          continue;
        }
        if (numberAfter.test(passage.text.slice(span.end, span.end + 45))) continue;
        yield { place: { block: passage.block, span: passage.toSource(span) }, message: `${quote(match[0])} gives no number. Say how many, and where the figure comes from.` };
      }
    }
  },
};

/** The exact share that stands alone in the brackets that open before `start`. */
function shareAt(passage: Passage, start: number): Count | undefined {
  const close = passage.text.slice(start, start + 60).indexOf(')');
  const [share, ...others] = close < 0 ? [] : numbersIn(passage, { start, end: start + close });
  return share?.kind === 'per cent' && others.length === 0 && share.low === share.high && share.span.start === start && share.span.end === start + close ? share : undefined;
}

import { isSourced } from '../report/statistics/index.ts';
import { isEnglish, isProse } from './english.ts';
import { longQuotations } from './quotations.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

/** They lead to a title, not to somebody's words. */
const naming =
  /\b(?:entitled|titled|themes?|subthemes?|sub-themes?|called|named|known as|reports?|publications?|books?|handbook|guide|sessions?|workshops?|panels?|projects?|programmes?|papers?|documents?|resolutions?|headings?|slogan|motto|campaigns?|articles?|tracks?|topics?|courses?|forums?|meetings?|series|events?|initiatives?|coalitions?|on|under|and|,)\s*(?:on |the |of |:|was |is )*\s*$/i;

const saying =
  /\b(?:said|says|put it|puts it|put it this way|noted|notes|stated|states|wrote|writes|remarked|observed|recalled|stressed|emphasi[sz]ed|underlined|declared|concluded|warned|argued|explained|added|asked|told (?:the )?\p{L}+(?: \p{L}+)?|in (?:his|her|their|the) words(?: of [^,“"‘']{1,40})?),\s*$/iu;

export const quotationUnsourced: BlockRule = {
  id: 'quotation-unsourced',
  severity: 'information',
  scope: 'block',
  summary: 'Each quotation of five words and more has a note or a link.',
  why: 'Words in quotation marks must be exact, and a reader must be able to look them up.',
  keep: 'This quotation needs no note: say why',
  good: [
    'The minister said that “nobody should be left offline by 2030”.[^1]\n\n[^1]: Opening remarks of the minister.\n',
    'It was held under the theme “Shape Your Digital Future Together Now”, with a workshop on “how to build a network at home”.\n',
    'The ‘Call to Protect the Public Core of the Internet’ was cited.\n',
    'The members’ lists, the networks’ own rules and the people’s wishes differ; so do ‘smart’ cities.\n',
    "The forum's mandate calls for it to 'go on and to widen participation' ([resolution](https://example.org/resolution)).\n",
  ],
  bad: [
    { text: 'As the Board put it, ⟦"one network is in the interest of all of us"⟧. The minister told the press, ⟦“we shall leave no village without a signal”⟧.\n' },
    { text: 'The minister said that ⟦“nobody should be left offline by 2030”⟧.\n' },
    { text: 'He recalled that ⟦‘networks have changed people’s lives in every country’⟧. Others agreed.[^1]\n\n[^1]: Report.\n' },
    { text: "Its aim is ⟦'to protect those who cannot protect themselves'⟧.\n" },
  ],
  *check({ passages }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage) || !/["'“‘«„]/.test(passage.text)) continue;
      for (const [index, sentence] of passage.sentences.entries()) {
        const text = passage.text.slice(sentence.start, sentence.end);
        for (const { start, end } of longQuotations(text)) {
          const words = text.slice(start + 1, end - 1);
          if (isTitle(words) || names(text.slice(Math.max(0, start - 60), start))) continue;
          if (isSourced(passage, index)) break;
          const span = { start: sentence.start + start, end: sentence.start + end };
          const place = { block: passage.block, span: passage.toSource(span) };
          yield { place, message: `The quotation ${quote(words)} has no source. Add a note after it that says where these words stand.` };
        }
      }
    }
  },
};

/** Whether these words lead to a title: a comma after a verb of saying leads to somebody's words. */
function names(before: string): boolean {
  return naming.test(before) && !saying.test(before);
}

/** "Shape Your Digital Future": most of its longer words have a capital letter. */
function isTitle(words: string): boolean {
  const longer = words.split(/[\s/-]+/).filter((word) => word.replace(/\P{L}/gu, '').length > 3);
  return longer.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length * 3 >= longer.length * 2;
}

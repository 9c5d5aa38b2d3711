import { sentenceAt, type Statistic } from '../report/index.ts';
import { numberBegins } from '../report/statistics/index.ts';
import { isEnglish } from './english.ts';
import { longQuotations } from './quotations.ts';
import { quote } from './quote.ts';
import type { BlockRule, Remark } from './rule.ts';

/** Counts below this are taken on the author's word, be they in digits or in words, unless they are rounded or stand in a row of figures. */
const small = 10;

/** Before a figure in its clause they make it a plan, not a claim. */
const plan =
  /\b(?:will|shall|would|should|aim(?:s|ed|ing)? (?:to|at|for)|plan(?:s|ned|ning)? (?:to|for)|intend(?:s|ed|ing)? to|hope(?:s|d)? to|seek(?:s|ing)? to|targets? (?:of|is|was)|goal (?:of|is|was) (?:to|training|reaching)|is expected to|are expected to|proposes? to)\b/i;

export const statisticUnsourced: BlockRule = {
  id: 'statistic-unsourced',
  severity: 'warning',
  scope: 'block',
  summary: 'Each figure has a note or a link that says where it comes from.',
  why: 'A figure without a source cannot be checked, so it is dropped from the report of the Secretary-General, or quoted at your risk. A note covers what stands before it in its sentence, back to the note before; a link covers the figures within and before it.',
  keep: 'This figure is right without a source: say why',
  good: [
    'The day had 8 main sessions.\n',
    'More than 2,000 delegates from 142 countries took part in over 200 sessions.[^1]\n\n[^1]: Attendance statistics of the meeting.\n',
    'The network grew from 37 initiatives at the end of 2015 to a record of 72[^nris] in one year.\n\n[^nris]: Records of the secretariat.\n',
    'The [statistics page](https://example.org/statistics) lists 83 countries at [the meeting](https://example.org/meeting).\n',
    'According to the statistics page,[^1] 43 per cent of the participants were women.\n\n[^1]: It counted 1,300 participants.\n',
    'Of 328 items, 8 were parcels.[^1] Parcels thus make up about 2.4 per cent of all. ILO, with 187 member States, will train 500 staff, of whom 250 will be women. It intends to double lending, from 105,000 to 210,000 loans.\n\n[^1]: Report.\n',
    'The 12th IGF, a four-day meeting on the 2030 Agenda, WSIS+10 and SDG 5, ran 24/7 from Day 0 (see A/RES/70/125, para. 63).\n',
    'Resolution 70/125 renewed the mandate for 10 years; two new working groups and thousands of participants carried it on through the 17 Goals.\n',
    '## Over 200 sessions in four days\n\nIn 2019 the programme will train 500 teachers.\n',
    'The programme had:[^1]\n- 71 workshops;\n- 27 open forums.\n\n[^1]: Programme of the meeting.\n',
    '| Sessions[^1] | Number |\n| - | - |\n| Workshops | 71 |\n| Open forums | 27 |\n\n[^1]: Programme of the meeting.\n',
    '---\nlanguage: fr\n---\n\nLa formation a duré 15 jours ; voir les 30 articles.\n',
    '---\nlanguage: es\n---\n\nDuró 15 años y 20 meses; véase el párrafo 72 de los 30 artículos.\n',
    'ESCWA serves 17 member countries. Its office (Unit 12, 39 Simmonds St) wrote a textbook of 12 chapters, and plans to train 10,000 women in 20 countries, with a budget of US$ 4 million.\n',
    'The Leadership Panel, appointed in August, has 15 members. Next steps are an observatory (from June) and, with ITU, training for 500 officials.\n',
    'The minister said: “We cannot leave a third of humanity offline.”\n',
    'In all, 2,400 people came from 60 countries.² They met at 24 places³ in Africa.\n',
  ],
  bad: [
    { text: '⟦More than 2,000 delegates⟧ from ⟦142 countries⟧ met in Geneva.\n' },
    { text: 'Some 2,000 delegates from 142 countries[^1] took part in ⟦over 200 sessions⟧.\n\n[^1]: Attendance statistics of the meeting.\n' },
    { text: 'Women were ⟦43 per cent⟧ of all speakers, and ⟦three quarters⟧ of the [mentors](#) were under the age of 30.\n' },
    { text: 'The fund spent ⟦US$ 3 million⟧ on ⟦forty-nine schools⟧. A second one was opened.[^1]\n\n[^1]: Report of the fund.\n' },
    { text: 'The day had ⟦eight main sessions⟧ and ⟦71 workshops⟧.\n' },
    { text: 'Only three of the ⟦16 regions⟧ have one; ⟦17 member countries⟧ took part.\n' },
    { text: '- ⟦71 workshops⟧;\n- In all, ⟦2,000 delegates⟧ took part.\n' },
    { text: '| Sessions | Number |\n| - | - |\n| Workshops | ⟦71⟧ |\n| Open forums | 27 |\n' },
  ],
  *check({ statistics }, context) {
    // Elsewhere days, articles and decimals would be taken for counts.
    if (!isEnglish(context)) return;
    const { year } = context;
    const tables = new Set<number>();
    for (const [index, statistic] of statistics.entries()) {
      const inRow = [statistics[index - 1], statistics[index + 1]].some((other) => other && isBeside(other, statistic));
      if (statistic.sources.length > 0 || hasLostMark(statistic) || !isClaim(statistic, year, inRow) || isQuoted(statistic)) continue;
      const { cell } = statistic.passage;
      if (!cell) yield remarkOn(statistic);
      else if (!tables.has(cell.table)) yield remarkOnTable(statistic);
      if (cell) tables.add(cell.table);
    }
  },
};

/** So far on, the note of a figure may stand; a sentence may be as long as a text. */
const longestClause = 400;

/** A note whose brackets were lost is a source all the same; another rule gives them back. */
function hasLostMark({ passage, span }: Statistic): boolean {
  const end = passage.sentences.find((sentence) => sentence.start <= span.start && span.end <= sentence.end)?.end ?? span.end;
  return /(?:\p{L}{3}|[\d.,;:!?)\]"'”’»])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?!\p{L})/u.test(passage.text.slice(Math.max(0, span.end - 3), Math.min(end, span.end + longestClause)));
}

function remarkOn({ place, passage, span, written, qualifier }: Statistic): Remark {
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  const noted = passage.marks.some((mark) => mark.kind === 'note' && sentence && mark.at > sentence.start && mark.at <= span.start);
  if (noted) {
    const message = `${quote(written)} stands after the last note of its sentence. If that note is its source too, move the note to the end of the sentence; if not, add one.`;
    return { place, severity: 'hint', message };
  }
  if (passage.within.includes('listItem') && !isSentence(passage.text)) {
    return { place, severity: 'hint', message: `${quote(written)} has no source of its own. Unless the line before the list has one, add a note after it.` };
  }
  const before = passage.text.slice(Math.max(0, span.start - 10), span.start);
  const again = qualifier !== 'exact' ? /\bthe\s$/i.test(before) : /\bof (?:the|its|our)\s$/i.test(before);
  return { place, ...(again && { severity: 'hint' as const }), message: `${quote(written)} has no source. Add a note after it, or a link, that says where the figure comes from.` };
}

const opensWithNumber = new RegExp(String.raw`^\P{L}*${numberBegins}`, 'iu');

/** An item that is no sentence goes on from the line that leads to its list; that line may stand in another block. */
function isSentence(text: string): boolean {
  return /^\P{L}{0,3}\p{Lu}/u.test(text) && !opensWithNumber.test(text) && /[.!?]["'”’»)\]]*\s*$/.test(text.slice(-10));
}

/** The source of a table often stands beside it, where a rule cannot see that it is meant. */
function remarkOnTable({ place, written }: Statistic): Remark {
  return { place, severity: 'hint', message: `${quote(written)} and the other figures of this table have no source in it. Add a note to its first row.` };
}

/** "8 main sessions, 71 workshops": in a row of figures, small ones are as much a claim as the others. */
function isBeside(other: Statistic, { passage, span }: Statistic): boolean {
  if (other.passage !== passage || other.high < small || other.unit === 'per cent' || passage.kind !== 'paragraph') return false;
  return sentenceAt(passage, other.span.start) === sentenceAt(passage, span.start);
}

/** Whether a reader would ask where the figure comes from. */
function isClaim({ passage, span, high, metric, qualifier, unit, written, asOf }: Statistic, year: number | undefined, inRow: boolean): boolean {
  if (passage.kind === 'heading' || passage.within.includes('footnoteDefinition')) return false;
  const named = metric !== undefined && (qualifier !== 'exact' || inRow);
  if (high < small && !named && !isShare(unit, written)) return false;
  if (asOf !== undefined && year !== undefined && Number(asOf.slice(0, 4)) > year) return false;
  if (/^\s(?:will|shall|would|should|are to)\b/.test(passage.text.slice(span.end, span.end + 12))) return false;
  const before = passage.text.slice(Math.max(0, span.start - 150), span.start);
  if (unit === 'chapters' && ofBook.test(before)) return false;
  if (metric === 'members' && qualifier === 'exact' && ofBody.test(before)) return false;
  const opening = passage.sentences[sentenceAt(passage, span.start)]?.start ?? span.start;
  if (ahead.test(passage.text.slice(opening, opening + 40))) return false;
  if (metric === 'member-states' && qualifier === 'exact' && membership.test(before)) return false;
  if (derived.test(before)) return false;
  const led = written.startsWith('from ') ? `${before}from ` : before;
  return !plan.test(led.slice(led.search(clause)));
}

/** What follows from the figures before it needs no other source. */
const derived = /\b(?:thus|hence|therefore|in other words)\b[^.;:]{0,60}$/i;

/** The clause that a text ends in: a comma within a number, or before what only adds to its verb, ends none. */
const clause = /(?:[^.!?;:,]|(?<=\d)[.,](?=\d)|,(?= (?:with|in|for|at|from|of|including) ))*$/;

/** The chapters of a book are counted by its reader, those of a society are not. */
const ofBook = /\b(?:text|hand)?(?:book|manual|guide|report|study)\b[^.;,]{0,20}$/i;

/** "The Advisory Group has 40 members" says how it is made up. */
const ofBody = /\b(?:Group|Panel|Committee|Board|Council|Bureau|Team|Force)\b[^.;:]{0,40} (?:has|had|have|of|with)\s$/;

/** A sentence that opens like this tells of plans. */
const ahead = /^(?:The |Our |Its )?(?:next steps?|future (?:actions?|plans|work)|plans for|planned|actions? planned)\b/i;

/** "ESCWA serves 17 member countries", "its 17 member countries": everyone can look up how many there are. */
const membership = /\b(?:[Ii]ts|[Tt]he|[Aa]ll|[Oo]ur|\p{Lu}{2,}, with|(?:serve|ha|comprise|count|unite)s)\s$/u;

/** A figure in somebody's words; that they have a source is the business of another rule. */
function isQuoted({ passage, span }: Statistic): boolean {
  const { start, end } = passage.sentences[sentenceAt(passage, span.start)] ?? span;
  if (!/["'“‘«„]/.test(passage.text.slice(start, span.start))) return false;
  return [...longQuotations(passage.text.slice(start, end))].some((quoted) => start + quoted.start < span.start && span.end <= start + quoted.end);
}

/** Shares and amounts of money are claims however small they are. */
function isShare(unit: string, written: string): boolean {
  return unit === 'per cent' || /[$€£¥]|\b(?:USD|EUR|CHF|GBP|JPY|CNY|INR|BRL|CAD|AUD)\b|dollars|euros|francs/.test(`${unit} ${written}`);
}

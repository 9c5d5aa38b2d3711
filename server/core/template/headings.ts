import { allSections } from './choose.ts';
import { oncePer } from './once.ts';
import { readNumberings, type Numbering, type PossibleNumbering } from './numbering.ts';
import type { Template, TemplateSection } from './template.ts';
import { inOrder, related, typingErrors, wordsOf, type Word } from './wording.ts';

/** `marked`: `#` or underlined; `bold`: a paragraph in bold; `plain`: any paragraph. */
export type HeadingForm = 'marked' | 'bold' | 'plain';

/** What a heading says: its numbers, the rest of it, and the section of the template that it names. */
export interface ReadHeading {
  /** Outermost first; spans count in the text that was given. */
  readonly numbering: readonly Numbering[];
  readonly title: string;
  readonly section?: TemplateSection;
  /** That of the section's translation which it is; undefined for a heading in the template's own language. */
  readonly language?: string;
}

const neutralWords = new Set(
  'draft short concise final revised updated main key report input contribution submission page pages words half maximum max'.split(' '),
);

/** The full sentences of the request are the longest headings. */
const longest = 1200;
/** Enough of a paragraph to tell that it is none. */
const glimpse = 80;
/** So many beginnings of paragraphs are remembered. */
const mostKnown = 500;

/**
 * Reads a heading as people write it: "I. Executive Summary", "Part Two", "PART 2 – ANALITICAL OVERVIEW". What its title
 * says counts for more than its number. A `marked` or `bold` heading may say more or less than the template does; a
 * `plain` paragraph must be the heading, whole and without more, so that no sentence about a part passes for one.
 *
 * Only sections of the first level are recognized; with `within`, only the sections within that one. A heading
 * deeper in a part is therefore read again with the part's section.
 */
export function readHeading(title: string, form: HeadingForm, template: Template, within?: TemplateSection): ReadHeading {
  if (title.length > longest || !/[\p{L}\p{N}]/u.test(title)) return { numbering: [], title };
  const numberings = readNumberings(title);
  // Where sections stand in any order, their numbers say nothing of them.
  const free = template.arrangement === 'free';
  if (form !== 'plain' || mayBeHeading(title)) {
    for (let count = numberings.length; count >= 0; count--) {
      const numbering = numberings.slice(0, count);
      const rest = title.slice(numbering.at(-1)?.span.end ?? 0).trim();
      const named = sectionNamed(rest, form, free ? [] : numbering, wordingsOf(within ?? template), within === undefined && !free);
      if (named) return { numbering: numbering.map(withoutDoubt), title: rest, ...named };
    }
  }
  const doubtful = numberings.findIndex(({ certain }) => !certain);
  const numbering = doubtful < 0 ? numberings : numberings.slice(0, doubtful);
  return { numbering: numbering.map(withoutDoubt), title: title.slice(numbering.at(-1)?.span.end ?? 0).trim() };
}

function withoutDoubt({ scheme, value, span, written }: PossibleNumbering): Numbering {
  return { scheme, value, span, written };
}

/** A plain paragraph that ends like a clause or stands in quotation marks is no heading. */
function mayBeHeading(title: string): boolean {
  return !/[?!;,…]\s*$|^\s*["“‘«]/u.test(title);
}

interface Wording {
  readonly words: readonly string[];
  readonly joined: string;
  /** Without the small words. */
  readonly bearing: readonly string[];
  /** Those in the order of the alphabet, as one. */
  readonly sorted: string;
}

/** What a section is called in one language. */
interface SectionWordings {
  readonly section: TemplateSection;
  /** Undefined for the template's own. */
  readonly language?: string;
  readonly wordings: readonly Wording[];
  /** The words of its headings, of those within it and of its topics. */
  readonly vocabulary: readonly string[];
}

const wordingsOf = oncePer(({ sections }: { readonly sections: readonly TemplateSection[] }): SectionWordings[] => [
  ...sections.map((section): SectionWordings => {
    const within = allSections(section).flatMap(({ title, aliases }) => [title, ...aliases]);
    return wordingsIn(section, [section.title, ...section.aliases], [...within, ...section.topics.map((topic) => topic.title)]);
  }),
  ...sections.flatMap((section) =>
    section.translations.map(({ language, headings }): SectionWordings => {
      const within = allSections(section).flatMap(({ translations }) => translations.flatMap((other) => (other.language === language ? other.headings : [])));
      return { ...wordingsIn(section, headings, within), language };
    }),
  ),
]);

function wordingsIn(section: TemplateSection, headings: readonly string[], within: readonly string[]): SectionWordings {
  const read = (written: string): Wording => wordingOf(wordsOf(written));
  const wordings = headings.map(read).filter(({ words }) => words.length > 0);
  const vocabulary = [...wordings, ...within.map(read)].flatMap(({ bearing }) => bearing);
  return { section, wordings, vocabulary: [...new Set(vocabulary)] };
}

function wordingOf(words: readonly Word[]): Wording {
  const bare = words.filter(({ text }) => !isArticle(text));
  const kept = bare.length > 0 ? bare : words;
  const texts = kept.map(({ text }) => text);
  const bearing = kept.filter(({ small }) => !small).map(({ text }) => text);
  return { words: texts, joined: texts.join(''), bearing, sorted: bearing.toSorted().join() };
}

/** Articles, and "brief", come and go before the same title. */
function isArticle(word: string): boolean {
  return word === 'a' || word === 'an' || word === 'the' || word === 'brief';
}

/** `numbered`: whether a number may name a section, as it does for parts. */
function sectionNamed(
  title: string,
  form: HeadingForm,
  numbering: readonly PossibleNumbering[],
  candidates: readonly SectionWordings[],
  numbered: boolean,
): Pick<ReadHeading, 'section' | 'language'> | undefined {
  const part = numbering.find(({ scheme }) => scheme === 'part');
  const number = part ?? numbering.at(-1);
  // Most paragraphs are no headings, which their first words tell.
  if (form === 'plain' && !beginsLike(title, candidates)) return undefined;
  const words = wordsOf(title);
  // "Part Two" alone names a part; "Section 2" may be one of anything.
  if (words.length === 0) {
    if (!numbered || !part || !/part/i.test(part.written)) return undefined;
    const section = candidates.find((candidate) => candidate.section.order === part.value)?.section;
    return section && { section };
  }
  // A line of a table of contents.
  if (/\.{4,}|…{2,}/.test(title)) return undefined;

  const { vocabulary } = ofAll(candidates);
  const kept = form === 'plain' ? words : withoutRemarks(words);
  const heading = wordingOf(kept.length > 0 ? kept : words);
  let best: { named: SectionWordings; likeness: number } | undefined;
  for (const candidate of candidates) {
    const agrees = number?.value === candidate.section.order;
    const labelled = numbered && agrees && part?.certain === true;
    const kind = likenessOf({ words, heading }, form, candidate, { vocabulary, agrees, labelled });
    // Of two titles alike, the number decides.
    const likeness = kind > 0 && agrees ? kind + 0.5 : kind;
    if (likeness > (best?.likeness ?? 0)) best = { named: candidate, likeness };
  }
  if (!best) return undefined;
  const { section, language } = best.named;
  return { section, ...(language !== undefined && { language }) };
}

/** Whether nothing, or the first words of a wording, stand at the beginning of a title. */
function beginsLike(title: string, candidates: readonly SectionWordings[]): boolean {
  const { known } = ofAll(candidates);
  // With the character after it, which tells whether the last word is cut off.
  const start = title.slice(0, glimpse + 1);
  let begins = known.get(start);
  if (begins === undefined) {
    begins = readBeginning(start, candidates);
    if (known.size >= mostKnown) known.clear();
    // A copy, since a slice would keep the whole report in memory.
    known.set(` ${start}`.slice(1), begins);
  }
  return begins;
}

function readBeginning(start: string, candidates: readonly SectionWordings[]): boolean {
  const words = wordsOf(start.slice(0, glimpse));
  if (start.length > glimpse) words.pop();
  const [first, second] = words.filter(({ text }) => !isArticle(text)).map(({ text }) => text);
  if (first === undefined) return true;
  return ofAll(candidates).beginnings.some(
    ({ joined, words: [one, two] }) =>
      joined.startsWith(first + (second ?? '')) ||
      (typingErrors(first, one ?? '') !== undefined && (second === undefined || typingErrors(second, two ?? '') !== undefined)),
  );
}

/** What the candidates have together. */
const ofAll = oncePer((candidates: readonly SectionWordings[]) => {
  return {
    beginnings: candidates.flatMap((candidate) => candidate.wordings),
    vocabulary: [...new Set(candidates.flatMap((candidate) => candidate.vocabulary))],
    /** How paragraphs begin, and whether like one of them: who types in a paragraph seldom changes that. */
    known: new Map<string, boolean>(),
  };
});

interface Surroundings {
  /** The words of all sections beside the candidate, and its own. */
  readonly vocabulary: readonly string[];
  /** Whether the heading's number is the candidate's. */
  readonly agrees: boolean;
  /** Whether it is written so that no doubt is left: "Part 2: …". */
  readonly labelled: boolean;
}

interface Title {
  readonly words: readonly Word[];
  /** What counts of them. */
  readonly heading: Wording;
}

/** 4 for the same title, 3 for most of a sentence, 2 for a title and more, 1 for a number and some words, 0 for nothing alike. */
function likenessOf({ words, heading }: Title, form: HeadingForm, candidate: SectionWordings, { vocabulary, agrees, labelled }: Surroundings): number {
  const { wordings } = candidate;
  const strict = form === 'plain';
  if (wordings.some((wording) => isSame(heading, wording) || (!strict && isRearranged(heading, wording)))) return 4;
  if (wordings.some((wording) => isBeginning(heading, wording, agrees))) return 3;
  if (strict) return 0;
  if (wordings.some((wording) => isMostOf(heading, wording))) return 3;
  if (wordings.some((wording) => isTitleAndMore(words, wording, vocabulary, agrees))) return 2;
  if (labelled && isOfVocabulary(heading.bearing, candidate.vocabulary)) return 1;
  return 0;
}

function isSame(heading: Wording, wording: Wording): boolean {
  // "ExecutiveSummary", "E XECUTIVE S UMMARY".
  if (heading.joined === wording.joined) return true;
  if (heading.words.length !== wording.words.length) return false;
  return errorsBetween(heading.words, wording.words) <= Math.max(1, wording.joined.length / 6);
}

function errorsBetween(words: readonly string[], others: readonly string[]): number {
  let errors = 0;
  for (let index = 0; index < words.length && errors < Infinity; index++) errors += typingErrors(words[index]!, others[index] ?? '') ?? Infinity;
  return errors;
}

/** "Summary, executive". */
function isRearranged(heading: Wording, wording: Wording): boolean {
  if (heading.bearing.length < 2 || heading.bearing.length !== wording.bearing.length) return false;
  return heading.sorted === wording.sorted;
}

/** The beginning of a longer wording, with enough of it to be sure. */
function isBeginning(heading: Wording, wording: Wording, agrees: boolean): boolean {
  const { length } = heading.words;
  const enough = agrees ? length > 1 && heading.bearing.length > 0 : heading.bearing.length > 2;
  if (!enough || length >= wording.words.length) return false;
  return errorsBetween(heading.words, wording.words.slice(0, length)) <= Math.max(1, length / 3);
}

/** A long wording, some words of which were left out, put in or changed. */
function isMostOf(heading: Wording, wording: Wording): boolean {
  if (heading.bearing.length < 4 || wording.bearing.length < 4) return false;
  if (errorsBetween(heading.bearing.slice(0, 2), wording.bearing.slice(0, 2)) > 2) return false;
  if (errorsBetween(heading.bearing.slice(0, 4), wording.bearing.slice(0, 4)) <= 2) return true;
  const shared = inOrder(heading.bearing, wording.bearing);
  return shared >= heading.bearing.length * 0.75 || (shared === wording.bearing.length && heading.bearing.length <= shared * 3);
}

/** "Executive summary: …", "Part 2: Analytical overview of …", "Executive summary of progress in the region". */
function isTitleAndMore(words: readonly Word[], wording: Wording, vocabulary: readonly string[], agrees: boolean): boolean {
  const title = words.filter(({ text }) => !isArticle(text)).slice(0, wording.words.length);
  const coded = isCode(wording.bearing.at(-1));
  if (wording.bearing.length < 2 && !agrees && !coded) return false;
  if (errorsBetween(title.map(({ text }) => text), wording.words) > 2 || title.length < wording.words.length) return false;
  const more = words.slice(words.indexOf(title.at(-1)!) + 1);
  if (more.length === 0 || more.length > 25) return false;
  // "C2/C5/C6" are three of them.
  if (coded) return more[0]!.afterBreak && !more.some(({ text }) => isCode(text));
  return agrees || more[0]!.afterBreak || isOfVocabulary(wordingOf(more).bearing, vocabulary);
}

/** "C2" names one thing and no other. */
function isCode(word: string | undefined): boolean {
  return word !== undefined && /^[a-z]\d{1,2}$/.test(word);
}

/** One or two words must be the section's own, of more words most. */
function isOfVocabulary(words: readonly string[], vocabulary: readonly string[]): boolean {
  const own = words.filter((word) => isNeutral(word) || vocabulary.some((other) => related(word, other))).length;
  return own === words.length || (words.length > 2 && own > words.length / 2);
}

/** "2017 executive summary", "Draft executive summary – half a page". */
function withoutRemarks(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(({ text, small }) => !small && !isNeutral(text));
  const end = words.findLastIndex(({ text, small }) => !small && !isNeutral(text));
  return words.slice(start, end + 1);
}

function isNeutral(word: string): boolean {
  return neutralWords.has(word) || /^\d+$/.test(word);
}

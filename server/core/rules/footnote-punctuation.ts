import { languageOf as languageOfText } from '../template/language-of.ts';
import { languageOf } from './language.ts';
import { markRuns, type MarkRun } from './mark-runs.ts';
import type { BlockRule, Fix, Remark } from './rule.ts';
import { signAfter } from './sign-after.ts';

/** Where the editorial manuals of the United Nations put the mark, by language; on others we keep silent. */
const sides: Readonly<Record<string, { readonly side: 'after' | 'before'; readonly name: string }>> = {
  en: { side: 'after', name: 'English' },
  fr: { side: 'before', name: 'French' },
  es: { side: 'before', name: 'Spanish' },
};

/** Here the mark is a word of the sentence: "see note [^3]". */
const named = /(?:^|\s)(?:foot)?notes?$/i;

/** Before a full stop that belongs to the word, so that a mark after it is right: "etc.", "EE. UU.", "M.". */
const abbreviated = /(?:^|[^\p{L}\p{N}])(?:\p{L}|(\p{Lu})\1|\p{L}\.[\p{L}.\s]*|etc|cf|ibid|op\. cit|loc\. cit|art|vol|núm|p[áa]g|p[áa]gs|pp|av|apr|Sr|Sra|Dr|Dra|Mme|MM|Ud|Uds|al)$/u;

export const footnotePunctuation: BlockRule = {
  id: 'footnote-punctuation',
  severity: 'information',
  scope: 'block',
  summary: 'The mark of a note stands after the punctuation in English, and before it in French and Spanish.',
  why: 'So the editorial manuals of the United Nations have it; a report that does otherwise is changed by hand, mark by mark.',
  good: [
    'Access grew.[^1] Prices,[^2] however, fell (twice[^3]). “It works!”[^4]\n',
    'Access to the Internet[^1] grew – and prices[^2] – by the day: see note[^3]\n',
    '- [^1]: ITU.\n- a `[^1].` in code; see note [^1]: it explains.\n',
    '---\nlanguage: fr\n---\n\nL’accès a progressé[^1]. Les prix[^2], eux, ont baissé[^3] ; ils baissent encore, etc.[^4]\n',
    '---\nlanguage: es\n---\n\nEl acceso creció[^1]. En los EE. UU.[^2] bajó. ¿Por qué?[^3]\n',
    '---\nlanguage: ru\n---\n\nДоступ вырос.[^1] Цены упали[^2].\n',
  ],
  bad: [
    { text: 'Access grew⟦[^1]⟧. Prices⟦[^2]⟧, too.\n', fixed: 'Access grew.[^1] Prices,[^2] too.\n' },
    { text: 'It “works⟦[^1]⟧.” Access grew ⟦[^2], [^3]⟧...\n', fixed: 'It “works.”[^1] Access grew...[^2], [^3]\n' },
    { text: '**Access grew⟦[^1]⟧**.\n' },
    {
      text: '---\nlanguage: fr\n---\n\nL’accès a progressé.⟦[^1]⟧ Les prix ont baissé ;⟦[^2]⟧ ils baissent encore, ⟦[^3]⟧ dit-on.\n',
      fixed: '---\nlanguage: fr\n---\n\nL’accès a progressé[^1]. Les prix ont baissé[^2] ; ils baissent encore[^3], dit-on.\n',
    },
    { text: '---\nlanguage: fr\n---\n\nL’accès a progressé,\n⟦[^1]⟧ dit-on.\n' },
    { text: '---\nlanguage: es-MX\n---\n\nEl acceso creció.⟦[^1]⟧\n', fixed: '---\nlanguage: es-MX\n---\n\nEl acceso creció[^1].\n' },
  ],
  *check(facts, context) {
    const language = facts.calls.length > 0 ? sides[languageOf(context)] : undefined;
    if (!language) return;
    const runs = markRuns(facts);
    for (const [index, run] of runs.entries()) {
      const remark = language.side === 'after' ? afterwards(run, runs[index + 1]) : beforehand(run, language.name);
      // English is also what a report is in that does not say its language.
      if (remark && !(language.side === 'after' && isForeign(run.calls[0].passage.text))) yield remark;
    }
  },
};

/** Whether a text is certainly not English. */
function isForeign(text: string): boolean {
  return (languageOfText(text) ?? 'en') !== 'en';
}

/** English: what follows the marks must not be punctuation. */
function afterwards(run: MarkRun, next: MarkRun | undefined): Remark | undefined {
  const [first] = run.calls;
  const { text } = first.passage;
  const { block } = first.place;
  const before = text.slice(0, first.at).trimEnd();
  if (before === '' || /[.,;:!?…]$/.test(before.slice(-1)) || named.test(before.slice(-12))) return undefined;
  const { at } = run.calls.at(-1)!;
  const end = next?.calls[0].passage === first.passage ? next.calls[0].at : Infinity;
  const sign = signAfter(text.slice(at, Math.min(at + 8, end)));
  if (!sign || /\s/.test(block.text.charAt(run.end))) return undefined;
  const from = blankBefore(block.text, run.start);
  // Beside another mark the two would print as one number.
  const safe = block.text.startsWith(sign, run.end) && !/^\s*\[/.test(block.text.slice(run.end + sign.length, run.end + sign.length + 8)) && !endsAddress(run, from) && from > 0 && !/[\r\n]/.test(block.text[from - 1]!);
  return remark(run, `${names(run)} before “${sign}”; in English ${run.calls.length === 1 ? 'it stands' : 'they stand'} after it.`, safe && {
    title: 'Put the mark after the punctuation',
    edits: [
      { place: { block, span: { start: from, end: run.start } }, text: sign },
      { place: { block, span: { start: run.end, end: run.end + sign.length } }, text: '' },
    ],
  });
}

/** French and Spanish: what the marks follow must not be punctuation. */
function beforehand(run: MarkRun, language: string): Remark | undefined {
  const [first] = run.calls;
  const { block } = first.place;
  const before = first.passage.text.slice(0, first.at).trimEnd();
  const sign = /[^\s.,;:…!?]\s?([.,;:])$/.exec(before.slice(-3))?.[1];
  if (!sign || !/[\p{L}\p{N}]/u.test(before)) return undefined;
  if (/\S/.test(block.text.charAt(run.end)) || (sign === '.' && abbreviated.test(before.slice(-24, -1)))) return undefined;
  const end = spaceBefore(block.text, run.start);
  const start = end - sign.length;
  // It may be the comma between two other marks.
  if (block.text.slice(start, end) !== sign) return undefined;
  const from = blankBefore(block.text, start);
  const wrapped = /[\r\n]/.test(block.text.slice(end, run.start));
  const safe = !wrapped && !endsAddress(run, from) && from > 0 && !/[\r\n\\\]]/.test(block.text[from - 1]!);
  return remark(run, `${names(run)} after “${sign}”; in ${language} ${run.calls.length === 1 ? 'it stands' : 'they stand'} before it.`, safe && {
    title: 'Put the mark before the punctuation',
    edits: [
      { place: { block, span: { start: from, end: run.start } }, text: '' },
      { place: { block, span: { start: run.end, end: run.end } }, text: block.text.slice(from, end) },
    ],
  });
}

function names({ calls }: MarkRun): string {
  return calls.length === 1 ? `The mark of the note “${calls[0].label}” stands` : `The marks from the note “${calls[0].label}” on stand`;
}

function remark({ calls, start, end }: MarkRun, message: string, fix: Fix | false): Remark {
  return { place: { block: calls[0].place.block, span: { start, end } }, message, ...(fix && { fix }) };
}

/** Whether an address without brackets ends here: it would take in what is put behind it. */
function endsAddress({ calls: [{ passage }] }: MarkRun, at: number): boolean {
  return passage.marks.some((mark) => mark.kind === 'link' && mark.form === 'bare' && mark.source.end === at);
}

/** Where the blanks that end here begin. */
function blankBefore(source: string, end: number): number {
  let start = end;
  while (start > 0 && /[ \t\u00a0\u202f]/.test(source[start - 1]!)) start--;
  return start;
}

/** Where the blanks that end here begin, the end of a line among them. */
function spaceBefore(source: string, end: number): number {
  let start = end;
  while (start > 0 && /\s/.test(source[start - 1]!)) start--;
  return start;
}

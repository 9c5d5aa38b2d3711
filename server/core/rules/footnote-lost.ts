import type { Place } from '../markdown/index.ts';
import { lostMarks, sourceLines, type LostMark } from '../report/lost-marks.ts';
import { languageOf } from './language.ts';
import type { Fix, GroupRule } from './rule.ts';
import { signAfter } from './sign-after.ts';

interface Numbered {
  readonly place: Place;
  readonly role: 'mark' | 'note' | 'line' | 'lost';
  readonly lost?: LostMark;
  readonly label?: string;
}

export const footnoteLost: GroupRule<Numbered> = {
  id: 'footnote-lost',
  severity: 'warning',
  scope: 'group',
  summary: 'A note mark is written as one, not as a digit.',
  why: 'When a PDF or a Word file is copied, the raised number of a note becomes a digit that hangs on a word; the note is then lost, and the digit may be read as part of a figure.',
  good: [
    'Access[^1] grew by 5 km², 10⁶ times and x².\n\n[^1]: ITU.\n',
    'IPv6, phase2, Windows10, WSIS+10 and the 17 goals.[^1]\n\n[^1]: ITU.\n\n[^2]: UNDP.\n\n[^6]: UNESCO.\n\n[^10]: UNCTAD.\n',
    'The framework⁵ and the countries2 have no notes below.\n',
    'The network2 and the note[^2] are both there; `framework<sup>2</sup>` is code.\n\n[^2]: ITU.\n',
    'There were COVID19 and 2,000 delegates2025.\n\n[^19]: ITU.\n\n[^20]: UNDP.\n',
  ],
  bad: [
    {
      text: 'The framework⟦⁵⟧ helps the Assembly⟦1⟧. It grew⟦<sup>2</sup>⟧ a lot.\n\n[^1]: ITU.\n\n[^2]: UNDP.\n\n[^5]: UNESCO.\n',
      fixed: 'The framework[^5] helps the Assembly.[^1] It grew[^2] a lot.\n\n[^1]: ITU.\n\n[^2]: UNDP.\n\n[^5]: UNESCO.\n',
    },
    { text: 'It was renewed by the Assembly⟦1⟧, in 142 countries⟦2⟧ and by the IGF⟦3⟧.\n\n1 http://example.org/a\n2 https://example.org/b\n\n³ ITU, *Facts*.\n' },
    {
      text: '---\nlanguage: fr\n---\n\nLe cadre de l’Assemblée.⟦¹⟧\n\n[^1]: UIT.\n',
      fixed: '---\nlanguage: fr\n---\n\nLe cadre de l’Assemblée[^1].\n\n[^1]: UIT.\n',
    },
  ],
  *items(facts) {
    for (const lost of lostMarks(facts)) yield [lost.number, { place: lost.place, role: 'lost', lost }];
    for (const { label, place } of facts.calls) if (/^\d{1,3}$/.test(label)) yield [label, { place, role: 'mark' }];
    for (const { label, mark } of facts.definitions) if (/^\d{1,3}$/.test(label)) yield [label, { place: mark, role: 'note', label }];
    for (const { place, number } of sourceLines(facts)) yield [number, { place, role: 'line' }];
  },
  *check(items, { context }) {
    const note = items.find(({ role }) => role === 'note');
    const mark = items.find(({ role }) => role === 'mark');
    const evidence = note ?? mark ?? items.find(({ role }) => role === 'line');
    if (!evidence) return;
    const several = items.filter(({ lost }) => lost && lost.form !== 'raised').length > 1;
    for (const { place, lost } of items) {
      // A digit on a word is a mark only where the note has no other.
      if (!lost || (lost.form !== 'raised' && mark)) continue;
      const { number, word, form } = lost;
      const unsure = form === 'glued-name' || (form === 'glued' && several);
      const fix = note && fixOf(lost, languageOf(context));
      yield {
        place,
        message: `${word ? `The “${number}” after “${word}”` : `This “${number}”`} is the mark of a note that was lost; write “[^${number}]”${evidence.role === 'line' ? ` here, and “[^${number}]:” before the text of the note` : ''}.`,
        related: [{ place: evidence.place, message: `The note “${number}” is here.` }],
        ...(fix && { fix: { ...fix, ...(unsure && { offered: true as const }) } }),
      };
    }
  },
};

/** Puts the mark where the language wants it, beside the punctuation; nothing where another mark stands close by. */
function fixOf({ place: { block, span }, number }: LostMark, language: string): Fix | undefined {
  const { text } = block;
  const mark = `[^${number}]`;
  const title = `Write “${mark}”`;
  if (text[span.end] === '[' || text[span.start - 1] === ']') return undefined;
  const after = signAfter(text.slice(span.end, span.end + 8));
  if (after && language === 'en') {
    if (/^\s*\[/.test(text.slice(span.end + after.length, span.end + after.length + 8))) return undefined;
    return { title, edits: [{ place: { block, span: { start: span.start, end: span.end + after.length } }, text: after + mark }] };
  }
  const before = /[.,;:]$/.exec(text.slice(Math.max(0, span.start - 1), span.start))?.[0];
  if (before && (language === 'fr' || language === 'es')) {
    if (text[span.start - 2] === ']') return undefined;
    return { title, edits: [{ place: { block, span: { start: span.start - 1, end: span.end } }, text: mark + before }] };
  }
  return { title, edits: [{ place: { block, span }, text: mark }] };
}

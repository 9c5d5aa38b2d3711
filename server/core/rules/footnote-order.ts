import type { Place } from '../markdown/index.ts';
import type { GroupRule } from './rule.ts';

interface Numbered {
  readonly place: Place;
  readonly number: number;
  /** `mark` and `note` carry the number of the group; `next` is a mark of the number after it. */
  readonly role: 'mark' | 'note' | 'next';
}

export const footnoteOrder: GroupRule<Numbered> = {
  id: 'footnote-order',
  severity: 'information',
  scope: 'group',
  summary: 'Numbered notes follow one another in the order of the text, and no number is left out.',
  why: 'Notes are printed as 1, 2, 3 … in the order of their marks, whatever numbers the draft gives them; other numbers in the draft mislead all who speak of “note 4”, and a gap is mostly a note that was lost on the way.',
  good: [
    'Access[^1] grew.[^2] It had grown before.[^1]\n\n[^2]: ITU.\n\n[^1]: UNESCO.\n',
    'Access[^itu] grew[^2024] for years.[^1]\n\n[^itu]: ITU.\n\n[^1]: UNESCO.[^2]\n\n[^2024]: Survey.\n\n[^2]: UNDP.\n',
    'Access grew.[^1] Prices fell.[^3]\n\n[^1]: ITU.\n\n[^2]: Nothing refers to this.\n\n[^3]: UNESCO.\n',
  ],
  bad: [
    { text: 'Access[^1] grew.⟦[^3]⟧ Prices fell.[^2]\n\n[^1]: ITU.\n\n[^2]: UNDP.\n\n[^3]: UNESCO.\n' },
    { text: 'Access grew.[^1] Prices fell.[^2]\n\nTraffic rose.⟦[^5]⟧\n\n[^1]: ITU.\n\n[^2]: UNDP.\n\n[^5]: UNESCO.\n' },
  ],
  *items({ calls, definitions }) {
    for (const { label, place, passage } of calls) {
      const number = numberOf(label);
      // A mark within a note is printed after all others.
      if (number === undefined || passage.within.includes('footnoteDefinition')) continue;
      yield [String(number), { place, number, role: 'mark' }];
      if (number > 1) yield [String(number - 1), { place, number, role: 'next' }];
    }
    for (const { label, mark } of definitions) {
      const number = numberOf(label);
      if (number !== undefined) yield [String(number), { place: mark, number, role: 'note' }];
    }
  },
  *check(items) {
    const next = items.find(({ role }) => role === 'next');
    if (!next) return;
    const mark = items.find(({ role }) => role === 'mark');
    if (mark && items.indexOf(mark) > items.indexOf(next)) {
      const message = `The note “${next.number}” stands before the note “${mark.number}”; number the notes in the order of the text.`;
      yield { place: next.place, message, related: [{ place: mark.place, message: `The note “${mark.number}” stands here first.` }] };
    } else if (!mark && !items.some(({ role }) => role === 'note')) {
      const missing = next.number - 1;
      yield { place: next.place, message: `There is no note “${missing}” before the note “${next.number}”; number the notes without a gap, or put back the note that was lost.` };
    }
  },
};

/** Undefined for what is no number, and for what may be a year. */
function numberOf(label: string): number | undefined {
  const number = /^[1-9]\d{0,3}$/.test(label) ? Number(label) : undefined;
  return number !== undefined && number >= 1900 && number < 2100 ? undefined : number;
}

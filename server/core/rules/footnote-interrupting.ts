import { languageOf } from './language.ts';
import { markRuns } from './mark-runs.ts';
import type { BlockRule } from './rule.ts';

interface Words {
  /** A time, to which no source belongs. */
  readonly time: string;
  /** The beginnings of a predicate. */
  readonly verb: string;
}

const languages: Readonly<Record<string, Words>> = {
  en: {
    time: '(?:this|last|next|that) (?:year|month|week)|(?:in )?20\\d\\d|today|recently',
    verb: 'is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does',
  },
  fr: {
    time: 'cette (?:année|semaine)|ce mois|l[’\']an(?:née)? (?:dernier|dernière|passée?|prochaine?)|(?:en )?20\\d\\d|aujourd[’\']hui|récemment',
    verb: 'est|sont|était|étaient|a|ont|avait|avaient|sera|seront|fut|furent|peut|peuvent|doit|doivent',
  },
  es: {
    time: 'este (?:año|mes)|esta semana|el (?:año|mes) pasado|el próximo año|(?:en )?20\\d\\d|hoy|recientemente',
    verb: 'es|son|era|eran|fue|fueron|ha|han|había|habían|será|serán|está|están|estaba|estaban|puede|pueden|debe|deben',
  },
};

const patterns = new Map(
  Object.entries(languages).map(([language, { time, verb }]) => [
    language,
    {
      timeBefore: new RegExp(`(?:^|[\\s,(])(${time})$`, 'iu'),
      verbAfter: new RegExp(`^\\s(?:${verb})(?=\\s)`, 'iu'),
      timeAfter: new RegExp(`^\\s(${time})(?=[.,;:]|$)`, 'iu'),
    },
  ]),
);

export const footnoteInterrupting: BlockRule = {
  id: 'footnote-interrupting',
  severity: 'hint',
  scope: 'block',
  summary: 'A note stands at the end of the clause that it supports.',
  why: 'A mark between a time and its verb, or before the time that ends a clause, seems to belong to the time; the editorial manual of the United Nations wants it at the end of what it supports.',
  good: [
    'Proposers were invited this year to add tags.[^1] The Convention[^2] was adopted in 2005.[^3]\n',
    'In 2016,[^1] access grew. The 2030 Agenda[^2] is clear. The meeting of 2016[^3] in Jalisco was short.\n',
    '---\nlanguage: fr\n---\n\nLa Convention[^1] a été adoptée en 2005[^2].\n',
  ],
  bad: [
    { text: 'Those who came this year⟦[^1]⟧ were asked for tags.\n' },
    { text: 'The event⟦[^1]⟧ last year, in Geneva, was the tenth.\n', fixed: 'The event last year,[^1] in Geneva, was the tenth.\n' },
    { text: '---\nlanguage: fr\n---\n\nLes pays réunis cette année⟦[^1]⟧ ont signé.\n' },
    { text: '---\nlanguage: es\n---\n\nSe reunieron⟦[^1]⟧ el año pasado.\n', fixed: '---\nlanguage: es\n---\n\nSe reunieron el año pasado[^1].\n' },
  ],
  *check(facts, context) {
    const language = languageOf(context);
    const words = facts.calls.length > 0 ? patterns.get(language) : undefined;
    if (!words) return;
    const { block } = facts;
    for (const { calls, start, end } of markRuns(facts)) {
      const { passage, label, at } = calls[0];
      const place = { block, span: { start, end } };
      const before = passage.text.slice(Math.max(0, at - 30), at);
      const after = passage.text.slice(calls.at(-1)!.at, calls.at(-1)!.at + 30);
      const time = words.timeBefore.exec(before)?.[1];
      if (time && words.verbAfter.test(after)) {
        yield { place, message: `The note “${label}” stands between “${time}” and the verb; put it at the end of what it supports.` };
        continue;
      }
      const ending = /\p{L}$/u.test(before) ? words.timeAfter.exec(after) : null;
      if (!ending) continue;
      const marks = block.text.slice(start, end);
      const sign = language === 'en' ? (after[ending[0].length] ?? '') : '';
      const moved = block.text.startsWith(ending[0] + sign, end) && block.text[end + ending[0].length + sign.length] !== '[';
      const to = end + ending[0].length + sign.length;
      yield {
        place,
        message: `The note “${label}” stands before “${ending[1]}”; put it at the end of the clause that it supports.`,
        ...(moved && {
          fix: {
            title: `Put the note after “${ending[1]}”`,
            edits: [
              { place, text: '' },
              { place: { block, span: { start: to, end: to } }, text: marks },
            ],
            offered: true as const,
          },
        }),
      };
    }
  },
};

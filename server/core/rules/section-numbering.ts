import type { Place, Span } from '../markdown/index.ts';
import type { Heading } from '../report/facts.ts';
import type { Report, TemplateMatch } from '../report/index.ts';
import { numberText } from '../template/heading-text.ts';
import type { Numbering } from '../template/numbering.ts';
import { reportLanguage } from './report-language.ts';
import type { Fix, OutlineRule, Remark } from './rule.ts';

type Scheme = Numbering['scheme'];

export const sectionNumbering: OutlineRule = {
  id: 'section-numbering',
  severity: 'warning',
  scope: 'outline',
  summary: 'The parts are numbered in one way, each with its own number.',
  why: 'Headings copied from several years mix “I.”, “Part 2” and “II. Part 3”, and cross-references then point nowhere.',
  good: [
    '## Part 1: Executive summary\n\nText.\n\n## Part 2: Analytical overview\n\nText.\n',
    '## Executive summary\n\nText.\n\n## Analytical overview\n\nText.\n',
    '## I. Introduction\n\nText.\n\n## II. Executive summary\n\nText.\n\n## III. Analytical overview\n\nText.\n',
  ],
  bad: [
    {
      text: '## ⟦I. Executive summary⟧\n\nText.\n\n## Part 2: Analytical overview\n\nText.\n\n## ⟦II. Part 3: Future actions⟧\n\nText.\n',
      fixed:
        '## Part 1: Executive summary\n\nText.\n\n## Part 2: Analytical overview\n\nText.\n\n## Part 3: Future actions\n\nText.\n',
    },
    {
      text: '## Part 1: Executive summary\n\nText.\n\n## ⟦Part 3: Analytical overview⟧\n\nText.\n',
      fixed: '## Part 1: Executive summary\n\nText.\n\n## Part 2: Analytical overview\n\nText.\n',
    },
    {
      text: '## 1. Executive summary\n\nText.\n\n## ⟦Analytical overview⟧\n\nText.\n',
      fixed: '## 1. Executive summary\n\nText.\n\n## 2. Analytical overview\n\nText.\n',
    },
    {
      text: '---\ntemplate: part-one-two-three\n---\n\n## Part One: Executive summary\n\nText.\n\n## ⟦Analytical overview⟧\n\nText.\n',
      fixed: '---\ntemplate: part-one-two-three\n---\n\n## Part One: Executive summary\n\nText.\n\n## Part Two: Analytical overview\n\nText.\n',
    },
    {
      text: '⟦Executive summary⟧\n=======\n\nText.\n\n## 2. Analytical overview\n\nText.\n',
    },
    {
      text: '## Partie 1 : Résumé analytique\n\nTexte.\n\n## ⟦Partie 3 : Aperçu analytique⟧\n\nTexte.\n',
      fixed: '## Partie 1 : Résumé analytique\n\nTexte.\n\n## Partie 2\u00a0: Aperçu analytique\n\nTexte.\n',
    },
  ],
  *check(report) {
    const parts = report.matches.filter((match) => !match.parent?.template && report.found.get(match.template.id) === match);
    const scheme = schemeOf(parts, report);
    if (!scheme || parts.length < 2) return;
    for (const part of parts) {
      const remark = judge(part, scheme, expected(part, scheme, report), report);
      if (remark) yield remark;
    }
  },
};

/** The scheme of most parts; of two used alike, the template's own. */
function schemeOf(parts: readonly TemplateMatch[], report: Report): Scheme | undefined {
  const uses = new Map<Scheme, number>();
  for (const { heading } of parts) {
    for (const scheme of new Set(heading.numbering.map((numbering) => numbering.scheme))) uses.set(scheme, (uses.get(scheme) ?? 0) + 1);
  }
  const { numbering } = report.context.template;
  const own = numbering === 'words' ? 'part' : numbering;
  const weight = ([scheme, count]: [Scheme, number]): number => count + (scheme === own ? 0.5 : 0);
  return [...uses].sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** "Part 2" names a part of the template; any other number counts the headings of its level, the author's own among them. */
function expected(part: TemplateMatch, scheme: Scheme, report: Report): number {
  if (scheme === 'part') return part.template.order;
  const siblings = part.parent?.children ?? report.sections;
  const numbered = siblings.filter((section) => section.template || section.heading.numbering.some((numbering) => numbering.scheme === scheme));
  return numbered.findIndex((section) => section.heading === part.heading) + 1;
}

function judge({ heading }: TemplateMatch, scheme: Scheme, value: number, report: Report): Remark | undefined {
  const place = titlePlace(heading);
  const inWords = scheme === 'part' && report.context.template.numbering === 'words';
  const right = numberText(inWords ? 'words' : scheme, value, reportLanguage(report));
  const own = heading.numbering.find((numbering) => numbering.scheme === scheme);
  // "1. Access" without "#" before it would become a list.
  const { block, span } = heading.place;
  const mended = scheme === 'number' && heading.form !== 'bold' && block.text[span.start] !== '#' ? undefined : replace(heading, heading.numbering, right);
  const fix = mended && { fix: mended };
  const others = heading.numbering.filter((numbering) => numbering !== own);
  if (own && own.value !== value) {
    return { place, message: `“${own.written.trim()}” is the wrong number here: this is “${right.trim()}”.`, ...fix };
  }
  if (own && others.length > 0) {
    const written = others.map((numbering) => `“${numbering.written.trim()}”`).join(' and ');
    const message = `This heading is numbered twice: ${written} beside “${own.written.trim()}”.`;
    return { place, message, ...fix };
  }
  if (own) return undefined;
  const said = others.length > 0 ? `“${others[0]!.written.trim()}” numbers this heading` : 'This heading has no number';
  return { place, message: `${said}, while others are numbered like “${right.trim()}”.`, ...fix };
}

function titlePlace(heading: Heading): Place {
  return { block: heading.place.block, span: titleSpan(heading) };
}

/** Without the marks of the heading. */
function titleSpan({ passage }: Heading): Span {
  return passage.toSource({ start: 0, end: passage.text.length });
}

function replace(heading: Heading, numberings: readonly Numbering[], text: string): Fix {
  const first = numberings[0];
  const last = numberings.at(-1);
  const { passage } = heading;
  const span = first && last
    ? passage.toSource({ start: first.span.start, end: last.span.end })
    : { start: titleSpan(heading).start, end: titleSpan(heading).start };
  return { title: `Write “${text.trim()}”`, edits: [{ place: { block: heading.place.block, span }, text }] };
}

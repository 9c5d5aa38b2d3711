import { allSections } from '../template/choose.ts';
import { readNumberings } from '../template/numbering.ts';
import { oncePer } from '../template/once.ts';
import type { Template } from '../template/template.ts';

/** As much of a line as holds its numbers and first word. */
const start = 120;

/**
 * Whether a line may begin a heading of the template, told by its number or by the first two letters of its first word: reading
 * every line of a long text as a heading would take most of the time. A typing error in these two letters goes unseen.
 */
export function mayNameSection(line: string, template: Template): boolean {
  const text = line.slice(0, start);
  const numberings = readNumberings(text);
  if (numberings.some(({ scheme, written }) => scheme === 'part' && /part/i.test(written))) return true;
  const starts = startsOf(template);
  return [0, ...numberings.map(({ span }) => span.end)].some((end) => starts.has(firstLetters(text.slice(end))));
}

const startsOf = oncePer((template: Template): ReadonlySet<string> => {
  const wordings = allSections(template).flatMap(({ title, aliases }) => [title, ...aliases]);
  return new Set(wordings.map(firstLetters).filter((letters) => letters !== ''));
});

function firstLetters(text: string): string {
  const words = text.normalize('NFKD').toLowerCase().match(/\p{L}+/gu) ?? [];
  const first = words.find((word) => !/^(?:a|an|the|brief)$/.test(word)) ?? '';
  return first.slice(0, 2);
}

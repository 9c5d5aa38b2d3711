import { distance } from 'fastest-levenshtein';

/** "; did you mean “title”?" for the name that a misspelt one stands for, or a full stop where none is near. */
export function orMeant(written: string, names: readonly string[]): string {
  const small = written.toLowerCase().slice(0, 100);
  const [nearest] = names.map((name) => ({ name, errors: distance(name.toLowerCase(), small) })).toSorted((a, b) => a.errors - b.errors);
  return nearest && nearest.errors <= Math.max(1, nearest.name.length / 3) ? `; did you mean “${nearest.name}”?` : '.';
}

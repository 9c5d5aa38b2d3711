import { allSections } from './choose.ts';
import { oncePer } from './once.ts';
import type { Template } from './template.ts';

/** The topics of a template that a text speaks of, as `section-id/topic-id`. Takes time in proportion to the text. */
export function topicsIn(text: string, template: Template): Set<string> {
  const found = new Set<string>();
  const phrases = phrasesOf(template);
  const small = text.toLowerCase().replaceAll('’', "'");
  for (const { index: at } of small.matchAll(wordStart)) {
    for (const { words, ids } of phrases.get(small[at]!) ?? []) {
      if (standsAt(words, small, at)) for (const id of ids) found.add(id);
    }
  }
  return found;
}

const wordStart = /(?<![\p{L}\p{N}])[^\s\p{Pd}]/gu;
const letters = /\p{L}*/uy;
/** Spaces and hyphens stand for each other. */
const gap = /[\s\p{Pd}]{1,4}/uy;

interface Word {
  readonly letters: string;
  /** Whether more letters may follow: written `obstacle*`. */
  readonly open: boolean;
}

interface Phrase {
  readonly words: readonly Word[];
  readonly ids: readonly string[];
}

/** By their first character. One pattern of all of them would take most of a second to compile. */
const phrasesOf = oncePer((template: Template): ReadonlyMap<string, readonly Phrase[]> => {
  const ids = new Map<string, string[]>();
  for (const section of allSections(template)) {
    for (const topic of section.topics) {
      for (const phrase of topic.phrases) {
        const written = phrase.trim().toLowerCase().replaceAll('’', "'");
        ids.set(written, [...(ids.get(written) ?? []), `${section.id}/${topic.id}`]);
      }
    }
  }
  const phrases = new Map<string, Phrase[]>();
  for (const [written, topics] of ids) {
    const words = wordsOf(written);
    const first = words[0]?.letters[0];
    if (first) phrases.set(first, [...(phrases.get(first) ?? []), { words, ids: topics }]);
  }
  return phrases;
});

function wordsOf(phrase: string): Word[] {
  const words = phrase.split(/[\s\p{Pd}]+/u).map((word) => ({ letters: word.replace(/\*$/, ''), open: word.endsWith('*') }));
  // A * alone stands for any word.
  return words.filter(({ letters, open }) => letters !== '' || open);
}

function standsAt(words: readonly Word[], text: string, start: number): boolean {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const end = endOf(gap, text, at);
      if (end === at) return false;
      at = end;
    }
    if (!text.startsWith(word.letters, at)) return false;
    at += word.letters.length;
    const end = endOf(letters, text, at);
    if (end > at && !word.open) return false;
    at = end;
  }
  return true;
}

/** Where what the sticky pattern finds at `at` ends; `at` where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

import { allSections } from './choose.ts';
import { oncePer } from './once.ts';
import type { Template } from './template.ts';

/** The topics of a template that a text speaks of, as `section-id/topic-id`. Takes time in proportion to the text. */
export function topicsIn(text: string, template: Template): Set<string> {
  const found = new Set<string>();
  const phrases = phrasesOf(template);
  const small = text.toLowerCase().replaceAll('’', "'");
  let before = 0;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    if (!joins(before, small, at)) {
      for (const key of [keyOf(code, small.charCodeAt(at + 1)), keyOf(code)]) {
        for (const { words, ids } of phrases.get(key) ?? []) {
          if (standsAt(words, small, at)) for (const id of ids) found.add(id);
        }
      }
    }
    before = code;
  }
  return found;
}

const letterOrDigit = /[\p{L}\p{N}]$/u;
const letters = /\p{L}*/uy;
/** Spaces and hyphens stand for each other. */
const gap = /[\s\p{Pd}]{1,4}/uy;

/** Whether the character before `at`, whose code is given, joins what follows to a word. Most are of ASCII and need no pattern. */
function joins(code: number, text: string, at: number): boolean {
  return code < 128 ? isAsciiLetter(code) || (code >= 48 && code <= 57) : letterOrDigit.test(text.slice(Math.max(0, at - 2), at));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** By which a phrase is found: its first two characters, or the one of a first word that has no more. */
function keyOf(first: number, second = 0): number {
  return first * 0x10000 + second;
}

interface Word {
  readonly letters: string;
  /** Whether more letters may follow: written `obstacle*`. */
  readonly open: boolean;
}

interface Phrase {
  readonly words: readonly Word[];
  readonly ids: readonly string[];
}

/** By their keys. One pattern of all of them would take most of a second to compile. */
const phrasesOf = oncePer((template: Template): ReadonlyMap<number, readonly Phrase[]> => {
  const ids = new Map<string, string[]>();
  for (const section of allSections(template)) {
    for (const topic of section.topics) {
      for (const phrase of topic.phrases) {
        const written = phrase.trim().toLowerCase().replaceAll('’', "'");
        ids.set(written, [...(ids.get(written) ?? []), `${section.id}/${topic.id}`]);
      }
    }
  }
  const phrases = new Map<number, Phrase[]>();
  for (const [written, topics] of ids) {
    const words = wordsOf(written);
    const first = words[0]?.letters;
    if (!first) continue;
    const key = keyOf(first.charCodeAt(0), first.length > 1 ? first.charCodeAt(1) : undefined);
    phrases.set(key, [...(phrases.get(key) ?? []), { words, ids: topics }]);
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
      const end = isSpaceBeforeLetter(text, at) ? at + 1 : endOf(gap, text, at);
      if (end === at) return false;
      at = end;
    }
    if (!text.startsWith(word.letters, at)) return false;
    at += word.letters.length;
    const end = lettersEnd(text, at);
    if (end > at && !word.open) return false;
    at = end;
  }
  return true;
}

function isSpaceBeforeLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 32 && isAsciiLetter(text.charCodeAt(at + 1));
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  while (isAsciiLetter(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) >= 128 ? endOf(letters, text, at) : at;
}

/** Where what the sticky pattern finds at `at` ends; `at` where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

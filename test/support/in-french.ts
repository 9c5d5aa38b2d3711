import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translator } from '../../server/core/language/translator.ts';

const words = JSON.parse(readFileSync(new URL('../../l10n/findings.fr.json', import.meta.url), 'utf8')) as Record<string, string>;
const say = translator(words, 'fr');

/** Demands that a message has French words, down to its last part. */
export function assertSaidInFrench(message: string): void {
  const said = say(message);
  assert.notEqual(said, message, `Nothing in l10n/findings.fr.json says “${message}”`);
  assert.doesNotMatch(said.replaceAll(/«[^»]*»/g, ''), /\b(?:the|is|are|must|be|was|were|not|this|of|and)\b/, `Not all of “${message}” is said in French: “${said}”`);
}

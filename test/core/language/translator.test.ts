import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { choicesAt } from '../../../server/core/language/fixes.ts';
import { isolateQuotes } from '../../../server/core/language/isolate.ts';
import { noteActionsEverywhere, noteActionsHere } from '../../../server/core/language/notes/note-actions.ts';
import { translator } from '../../../server/core/language/translator.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { setSeries } from '../../support/series.ts';
import { unmark } from '../../support/marked.ts';

const words = JSON.parse(readFileSync(new URL('../../../l10n/findings.fr.json', import.meta.url), 'utf8')) as Record<string, string>;
const say = translator(words, 'fr');

describe('what a report is told, in French,', () => {
  for (const rule of rules) {
    it(`has words for the examples of ${rule.id}`, () => {
      for (const { text } of rule.bad) {
        const analysis = new Analysis(unmark(text).text, rules, templatesWith([]));
        if (rule.earlier) setSeries(analysis, rule.earlier);
        for (const finding of analysis.findings().findings) {
          const range = { start: { line: 0, character: 0 }, end: analysis.document.positionAt(analysis.document.length) };
          const said = [finding.message, ...(finding.related ?? []).map(({ message }) => message), ...choicesAt(analysis, range).map(({ title }) => title)];
          for (const message of said) assert.notEqual(say(message), message, `Nothing in l10n/findings.fr.json says “${message}”`);
        }
      }
    });
  }

  it('has words for what can be done to notes', () => {
    for (const { title } of [...Object.values(noteActionsEverywhere), ...noteActionsHere]) assert.notEqual(say(title), title);
  });

  it('keeps what it quotes, with the quotation marks, spaces and numbers of French', () => {
    assert.equal(say('“2000 members”, but its parts make 1,900: 800 + 900.5 + 200. Correct them, or say what else there was.'), '«\u00a02000 members\u00a0», mais ses parties font 1\u202f900\u00a0: 800 + 900,5 + 200. Corrigez-les, ou dites ce qu’il y avait d’autre.');
    assert.equal(say('“1,870 people” is missing. It belongs before “a” is missing.”.'), '«\u00a01,870 people\u00a0» manque. Sa place est avant «\u00a0a” is missing.\u00a0».');
  });

  it('says the same things at the same places', () => {
    for (const [english, french] of Object.entries(words)) {
      const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted();
      // Whose reason stands in English only is said without it.
      if (english.startsWith('“{0}” leads nowhere.')) continue;
      assert.deepEqual(places(french), places(english), french);
      assert.doesNotMatch(french, /“|”|'| [;:!?»]|« /, french);
    }
  });

  it('stays English where nobody has said it in French', () => assert.equal(say('Something else “is missing”.'), 'Something else “is missing”.'));

  it('takes time that grows with the text, whatever the text', () => {
    const start = process.cpuUsage();
    for (const part of ['” “', '”, but ', ': ', ' is missing. It belongs before “']) say(`“${part.repeat(100_000)}.`);
    assert.ok(process.cpuUsage(start).user < 5_000_000);
  });
});

describe('words that are written from the right', () => {
  it('do not turn the sentence around them', () => {
    const heading = 'الملخص التنفيذي';
    const analysis = new Analysis(`---\ntemplate: wsis-input\n---\n\n## ${heading}\n`, rules, templatesWith([]));
    const messages = analysis.findings().findings.map(({ message }) => message);
    const quoting = messages.filter((message) => message.includes(heading));
    for (const message of [...quoting, `“${heading}” has no text yet.`]) {
      assert.ok(isolateQuotes(message).includes(`“\u2068${heading}\u2069”`), isolateQuotes(message));
      assert.ok(isolateQuotes(say(message)).includes(`«\u00a0\u2068${heading}\u2069\u00a0»`) || say(message) === message, isolateQuotes(say(message)));
    }
  });

  it('leave every other message as it is', () => {
    for (const message of ['“Executive summary” has no text yet.', 'Nothing.', '«\u00a0Résumé\u00a0» manque.']) assert.equal(isolateQuotes(message), message);
  });
});

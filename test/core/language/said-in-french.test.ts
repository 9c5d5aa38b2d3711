import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { completionsAt } from '../../../server/core/language/completion.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { outlineOf } from '../../../server/core/language/outline.ts';
import { translator, type Say } from '../../../server/core/language/translator.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { faultyReport, soundReport } from '../../support/samples.ts';

const words = JSON.parse(readFileSync(new URL('../../../l10n/findings.fr.json', import.meta.url), 'utf8')) as Record<string, string>;
const french = translator(words, 'fr');
const sample = (name: string): string => readFileSync(new URL(`../../reports/${name}/report.md`, import.meta.url), 'utf8');
const analysed = (text: string): Analysis => new Analysis(text, rules, templatesWith([]));

/** Why a rule is there: that of a new rule may not be translated yet. */
const pages = new Set(rules.flatMap(({ why, summary }) => [why, summary]));

/** What is said of a text in French, and what of it nobody has translated. */
function unsaid(text: string): string[] {
  const missing = new Set<string>();
  const say: Say = (message) => {
    const said = french(message);
    if (said === message && /\p{L}/u.test(message) && !pages.has(message)) missing.add(message);
    return said;
  };
  const analysis = analysed(text);
  outlineOf(analysis, say);
  for (let offset = 0; offset <= text.length; offset += 2) {
    hoverAt(analysis, offset, { say, pageOf: () => 'page' });
    completionsAt(analysis, offset, { year: 2026 }, say);
  }
  return [...missing];
}

describe('in French', () => {
  const texts = {
    'a sound report': soundReport,
    'a faulty report': faultyReport,
    'the sample': sample('sample'),
    'the French sample': sample('french'),
    'a report by action line': '---\ntemplate: by-action-line\nyear: 2024\nsession: \nlanguage: fr\nprevious: \n---\n\n# Report\n\n## C2\n\nText.\n\n## C7\n\n### E-health\n\n37 NRIs in March 2024, and nearly 40 NRIs on 5 May 2024.[^1] [^\n\n<!-- wsis-ignore \n\n[^1]:\n',
    'a report in three parts': '---\ntemplate: part-one-two-three\n---\n\n# Report\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`nothing that an editor shows stays English: ${name}`, () => assert.deepEqual(unsaid(text), [])).timeout(60_000);
  }

  it('nought and one are singular, and numbers are written as French writes them', () => {
    assert.deepEqual(['0 words', '1 word', '2 words', '1,180 words'].map(french), ['0 mot', '1 mot', '2 mots', '1\u202f180 mots']);
    assert.deepEqual(['1 figure of it is compared.', '1,200 figures of it are compared.'].map(french), ['Un de ses chiffres est comparé.', '1\u202f200 de ses chiffres sont comparés.']);
  });

  it('the headline, the states and the hover of a part read so', () => {
    const { headline, items } = outlineOf(analysed(faultyReport), french);
    assert.match(headline.text, /^Pas prêt à être envoyé\u00a0: \d+ à corriger/);
    assert.match(items[0]!.detail, /^\d+ mots? · (?:trop (?:court|long) · )?\d+ à faire$/);
    const text = '## Executive summary\n\nOne word.\n';
    assert.match(hoverAt(analysed(text), 5, { say: french })?.text ?? '', /^\*\*Executive summary\*\*\n\n2 mots\. C’est trop court\.\n\nUne demi-page[^]*\n- ce que vous et vos partenaires avez fait\u00a0;\n[^]*Environ 60 à 250 mots\.\n\nTexte vérifié/);
  });

  it('figures keep their words and get their time', () => {
    const text = '## Executive summary\n\nMore than 1,870 people took part in December 2025, and 37 NRIs at the end of 2025.\n';
    const hover = hoverAt(analysed(text), text.indexOf('1,870') + 1, { say: french })?.text ?? '';
    assert.match(hover, /^\*\*More than 1,870 people took part\*\* — lu comme Participants\u00a0: plus de 1\u202f870, en décembre 2025/);
    assert.match(hoverAt(analysed(text), text.indexOf('37 NRIs') + 1, { say: french })?.text ?? '', /lu comme Initiatives nationales et régionales\u00a0: 37, à la fin de 2025\n\nSans source\u00a0:/);
  });

  it('most rules say why they are there', () => {
    const said = rules.filter(({ why, summary }) => french(why) !== why && french(summary) !== summary);
    assert.ok(said.length > rules.length * 0.9, `${said.length} of ${rules.length}`);
  });

  it('words of the author are never translated', () => {
    const text = '## empty\n\nOne.[^1] done\n\n[^1]: Called 3 times.\n';
    assert.match(hoverAt(new Analysis(text, [], templatesWith([])), text.indexOf('[^1]') + 1, { say: french })?.text ?? '', /^Called 3 times\\?\.$/);
    assert.match(hoverAt(new Analysis(text, [], templatesWith([])), 4, { say: french })?.text ?? '', /^\*\*empty\*\*/);
  });
});

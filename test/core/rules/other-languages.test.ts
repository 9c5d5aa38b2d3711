import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

function found(text: string, ids?: readonly string[]): string[] {
  const { findings } = new Analysis(text, rules, templatesWith([])).findings();
  return findings.filter(({ rule }) => ids?.includes(rule) ?? true).map(({ rule, severity, message, fix }) => `${rule} ${severity}${fix ? ' mendable' : ''}: ${message}`);
}

const samples = ['french', 'spanish'].map((name) => ({ name, text: readFileSync(fileURLToPath(new URL(`../../reports/${name}/report.md`, import.meta.url)), 'utf8') }));

describe('a report in another language than English', () => {
  for (const { name, text } of samples) {
    it(`has nothing to mend when it is complete: ${name}`, () => assert.deepEqual(found(text), []));

    it(`has nothing to mend when it does not say its language: ${name}`, () => assert.deepEqual(found(text.replace(/^language: .*\n/m, '')), []));

    it(`has its parts and the sections within them recognized: ${name}`, () => {
      const { report } = new Analysis(text, rules, templatesWith([]));
      assert.deepEqual(report.matches.map(({ template }) => template.id), ['executive-summary', 'analytical-overview', 'trends-and-experiences', 'achievements', 'obstacles', 'policies-and-actions', 'innovative-policies', 'future-actions']);
    });
  }

  it('learns without an error that a part is missing, and gets no English inserted', () => {
    const [french] = samples;
    const text = french!.text.replace('## Partie 2 : Aperçu analytique', '').replaceAll('## Tendances et expériences', '## Notre année');
    assert.deepEqual(found(text, ['section-missing']), [
      'section-missing information: No part here is called “Part 2: Analytical overview”. In this language it may be called “Aperçu analytique”. It belongs before “Partie 3 : Politiques, programmes et projets novateurs, et…”.',
    ]);
  });

  it('gets one hint where the template has no headings in its language', () => {
    const russian = '# Доклад\n\n## Краткое изложение\n\nТекст.\n\n## Обзор\n\nТекст.\n';
    const hint = ['section-missing hint: Whether parts are missing is not checked: the template “wsis-input” has no headings in the language of this report.'];
    assert.deepEqual(found(`---\nlanguage: ru\n---\n\n${russian}`), hint);
    assert.deepEqual(found(russian), hint);
  });

  it('is checked as before by a template that does not say its language', () => {
    const own = JSON.stringify({ name: 'own', title: 'Own', sections: [{ id: 'a', title: 'Выводы', order: 1 }] });
    const analysis = new Analysis('---\ntemplate: own\nlanguage: ru\n---\n\n# Доклад\n', rules, templatesWith([{ name: 'own', text: own }]));
    assert.deepEqual(analysis.findings().findings.map(({ severity, message }) => `${severity} ${message}`), ['error “Выводы” is missing.']);
  });
});

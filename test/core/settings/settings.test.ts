import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { ruleIds, rules, type Levels } from '../../../server/core/rules/index.ts';
import { mayHideReports, readSettings, settingsChoices, settingsMistakes } from '../../../server/core/settings/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { assertSaidInFrench } from '../../support/in-french.ts';
import { unmark } from '../../support/marked.ts';
import { faultyReport } from '../../support/samples.ts';

const templates = [...templatesWith([]).keys()];

describe('settings', () => {
  it('are read as they stand', () => {
    const text = '{ "template": "wsis-input", "organization": "ITU", "reports": ["drafts/*.md"], "ignore": ["drafts/old/**"], "rules": { "link-vague": "off", "section-order": "error" } }';
    assert.deepEqual(settingsMistakes(text, templates), []);
    assert.deepEqual(readSettings(text), {
      template: 'wsis-input',
      organization: 'ITU',
      reports: ['drafts/*.md'],
      ignore: ['drafts/old/**'],
      levels: new Map([['link-vague', 'off'], ['section-order', 'error']]),
    });
  });

  const wrong: [marked: string, message: string][] = [
    ['{ ⟦"rule"⟧: {} }', '“rule” is not known here; did you mean “rules”?'],
    ['{ "rules": { ⟦"link-vauge"⟧: "off" } }', '“link-vauge” is not known here; did you mean “link-vague”?'],
    ['{ "rules": { "link-vague": ⟦"warn"⟧ } }', '“link-vague” must be “error”, “warning”, “information”, “hint” or “off”.'],
    ['{ "rules": { "link-vague": "off", ⟦"link-vague"⟧: "hint" } }', '“link-vague” stands here a second time.'],
    ['{ "template": ⟦"wsis-inptu"⟧ }', '“wsis-inptu”; did you mean “wsis-input”?'],
    ['{ "template": ⟦7⟧ }', '“template” must be text in quotation marks.'],
    ['{ "reports": ⟦"*.md"⟧ }', '“reports” must be a list in [ ].'],
    ['{ "reports": ["*.md", ⟦"drafts\\\\*.md"⟧] }', 'must have “/” between folders, not “\\”.'],
    ['{ "reports": [⟦"../*.md"⟧] }', 'without “/”, “./” or “../”.'],
    ['{ "reports": [⟦"!/a/*.md"⟧] }', 'without “/”, “./” or “../”.'],
    ['{ "reports": ["*.md", ⟦"*.md"⟧] }', '“*.md” stands here a second time.'],
    ['{ "ignore": ["a/**", ⟦"a/**"⟧] }', '“a/**” stands here a second time.'],
    ['⟦[]⟧', 'The file must be an object in { }.'],
    ['{ "rules": { "link-vague": "off"⟦,⟧ } }', 'Remove this comma: nothing follows it.'],
  ];
  for (const [marked, message] of wrong) {
    it(`say what is wrong in ${marked}`, () => {
      const { text, spans } = unmark(marked);
      const found = settingsMistakes(text, templates);
      assert.deepEqual(found.map(({ span }) => span), spans);
      assert.ok(found[0]!.message.endsWith(message), found[0]!.message);
      for (const mistake of found) assertSaidInFrench(mistake.message);
    });
  }

  it('count for all that is right in them', () => {
    const text = '{ "template": 7, "organisation": "ITU", "reports": ["a/*.md", 3, "/b"], "rules": { "no-rule": "off", "link-vague": "loud", "section-order": "hint", }, /* so far */ }';
    assert.deepEqual(readSettings(text), { reports: ['a/*.md'], levels: new Map([['section-order', 'hint']]) });
    assert.deepEqual(readSettings('{ "reports": ["/b", 3], "ignore": [] }'), { ignore: [], levels: new Map() }, 'Patterns that are all wrong are no list of nothing.');
    for (const text of ['', '{', '[]', 'null', '"a"', '{ "rules": [] }']) assert.deepEqual(readSettings(text), { levels: new Map() }, text);
  });

  it('may hide reports by a mistake in their patterns, or where nothing can be read', () => {
    for (const text of ['{ "reports": ["a/*.md", "/b"] }', '{ "reports": "a/*.md" }', '{ "reports": ["a/*.md" }', '']) assert.equal(mayHideReports(text), true, text);
    for (const text of ['{ "reports": ["a/*.md"] }', '{ "reports": [], "ignore": ["/b"] }', '{ "template": "wsis-inptu" }', '{}', '{ "reports": ["a/*.md"], "rules": { "link-vauge": "off" } }']) assert.equal(mayHideReports(text), false, text);
  });

  it('offer keys, rules, how grave they are, and templates', () => {
    const at = (marked: string, schema = false): string[] => {
      const offset = marked.indexOf('|');
      return settingsChoices(marked.replace('|', ''), offset, ['one', 'two'], schema).map(({ label, span }) => `${span.start}-${span.end} ${label}`);
    };
    assert.deepEqual(at('{ "te|" }'), ['template', 'organization', 'reports', 'ignore', 'rules'].map((key) => `2-6 ${key}`));
    assert.deepEqual(at('{\n  "te|\n}').length, 5);
    assert.deepEqual(at('{ "template": "|" }'), ['14-16 one', '14-16 two']);
    assert.deepEqual(at('{ "rules": { "link-vague": "o|" } }').map((label) => label.split(' ')[1]), ['error', 'warning', 'information', 'hint', 'off']);
    assert.deepEqual(at('{ "rules": { "|", "link-vague": "off" } }').length, rules.length);
    assert.deepEqual(at('{ "organization": "|" }'), []);
    assert.deepEqual(at('{ "te|" }', true), []);
    assert.deepEqual(at('{ "template": "|" }', true).length, 2);
    for (let offset = 0; offset <= 30; offset++) settingsChoices('{ "rules": { "a": "b }', offset, [], false);
  });
});

describe('how grave rules are', () => {
  const levels: Levels = new Map([['footnote-undefined', 'hint'], ['placeholder-left', 'off'], ['section-missing', 'information']]);
  const told = (analysis: Analysis): string[] => analysis.findings().findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);

  it('is as told, in all that is shown and counted', () => {
    const usual = told(new Analysis(faultyReport, rules, templatesWith([])));
    const analysis = new Analysis(faultyReport, rules, templatesWith([]));
    analysis.setLevels(levels);
    const expected = usual.flatMap((line) => {
      const [rule, severity, ...rest] = line.split(' ');
      const level = levels.get(rule!) ?? severity!;
      return level === 'off' ? [] : [[rule, level, ...rest].join(' ')];
    });
    assert.notDeepEqual(expected, usual);
    // Of what stands at one place, the graver comes first.
    assert.deepEqual(told(analysis).toSorted(), expected.toSorted());
    assert.equal(analysis.gravesIn({ start: 0, end: analysis.document.length }), expected.filter((line) => / (?:error|warning) /.test(line.slice(0, 40))).length);
    analysis.setLevels(new Map());
    assert.deepEqual(told(analysis), usual);
  });

  it('stays so through edits', () => {
    const analysis = new Analysis(faultyReport, rules, templatesWith([]));
    analysis.setLevels(levels);
    for (const [start, end, text] of [[60, 60, 'More.[^new] TODO\n\n'], [10, 90, ''], [0, 0, '## Part 3\n\n[^gone]\n\n']] as const) {
      analysis.edit([{ span: { start, end }, text }]);
      const fresh = new Analysis([...analysis.document.blocks].map((block) => block.text).join(''), rules, templatesWith([]));
      fresh.setLevels(levels);
      assert.deepEqual(told(analysis), told(fresh));
    }
  });

  it('leaves a comment in use that covers what is not shown', () => {
    const text = faultyReport.replace('\n\n', '\n\n<!-- wsis-ignore placeholder-left: kept -->\n\nTODO: more\n\n');
    const analysis = new Analysis(text, rules, templatesWith([]));
    const before = told(analysis).filter((line) => line.startsWith('suppression-unused'));
    analysis.setLevels(levels);
    assert.deepEqual(told(analysis).filter((line) => line.startsWith('suppression-unused')), before);
  });

  it('can be told of every rule that a report is checked for', () => {
    const text = `{ "rules": { ${[...ruleIds].filter((id) => id !== 'rule-failed').map((id) => `"${id}": "off"`).join(', ')} } }`;
    assert.deepEqual(settingsMistakes(text, []), []);
    const analysis = new Analysis(faultyReport, rules, templatesWith([]));
    analysis.setLevels(readSettings(text).levels);
    assert.deepEqual(told(analysis), []);
  });
});

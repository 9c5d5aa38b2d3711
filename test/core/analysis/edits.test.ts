import assert from 'node:assert/strict';
import { Analysis, rangeOf, textEdits } from '../../../server/core/analysis/index.ts';
import { outlineOf } from '../../../server/core/language/outline.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { randomOf } from '../../support/random.ts';
import { faultyReport, soundReport } from '../../support/samples.ts';

const templates = templatesWith([]);

const pastes = [
  'a', ' ', '\n', '\n\n', '.', 'TODO ', '{{hole}}', '[^1]', '[^2]', '[^new]', '\n\n[^1]: Again.\n\n', '[^new]: New.\n', '\n[^2]:\n', '## ', '# Title\n\n', '### Own heading\n\n',
  '## Part 3: Future actions\n\n', '**Part 1: Executive summary**\n\n', 'Executive summary\n\n', 'II. ', '1,200 schools in 12 countries ', 'The obstacle was cost. ',
  '```\n', '~~~\n', '> ', '- ', '| a | b |\n| - | - |\n| c | 12 schools |\n', '<!-- ', ' -->', '<!-- wsis-ignore placeholder-left: kept -->\n\n',
  '<!-- wsis-ignore footnote-undefined, section-empty -->\n', '---\n', 'organization: IGF\n', 'year: 2024\n', 'template: wsis-input\n', 'template: other\n', '"', '[', '😀', '\r\n',
];

/** All that a user sees of a report, in absolute terms. */
function seen(analysis: Analysis): unknown {
  const { document } = analysis;
  return {
    findings: analysis.findings().findings.map(({ rule, severity, message, place, related, fix }) => ({
      rule,
      severity,
      message,
      range: rangeOf(place, document),
      related: related?.map((other) => ({ message: other.message, range: rangeOf(other.place, document) })),
      fix: fix && { title: fix.title, edits: textEdits(fix.edits, document) },
    })),
    outline: outlineOf(analysis),
  };
}

/** Types at random into a text, and compares after each edit with a fresh start. Gives how many edits were compared. */
export function typeAtRandom(start: string, seed: number, edits: number): number {
  const random = randomOf(seed);
  const analysis = new Analysis(start, rules, templates);
  let text = start;
  const undo: string[] = [];
  for (let count = 0; count < edits; count++) {
    let from = Math.floor(random() * (text.length + 1));
    let to = Math.min(text.length, from + (random() < 0.6 ? 0 : Math.floor(random() * (random() < 0.1 ? 2000 : 30))));
    let paste = random() < 0.2 ? '' : pastes[Math.floor(random() * pastes.length)]!;
    if (random() < 0.1 && undo.length > 0) {
      [from, to, paste] = [0, text.length, undo.pop()!];
    } else if (random() < 0.2) {
      undo.push(text);
    }
    const before = text;
    analysis.edit([{ span: { start: from, end: to }, text: paste }]);
    text = text.slice(0, from) + paste + text.slice(to);
    const fresh = new Analysis(text, rules, templates);
    assert.deepEqual(seen(analysis), seen(fresh), `seed ${seed}, edit ${count}: ${JSON.stringify({ from, to, paste, before })}`);
  }
  return edits;
}

describe('a report that is edited', () => {
  for (const [name, text] of Object.entries({ sound: soundReport, faulty: faultyReport, empty: '' })) {
    for (const seed of [1, 2, 3]) {
      it(`has the findings and the outline of a fresh start after each of 60 edits (${name}, seed ${seed})`, () => {
        assert.equal(typeAtRandom(text, seed, 60), 60);
      });
    }
  }

  it('applies several changes at once like one after the other', () => {
    const analysis = new Analysis(soundReport, rules, templates);
    const at = soundReport.indexOf('In 2025');
    analysis.edit([
      { span: { start: at, end: at }, text: 'TODO ' },
      { span: { start: at, end: at + 5 }, text: '' },
      { span: { start: at, end: at }, text: 'TBC ' },
    ]);
    const fresh = new Analysis(soundReport.slice(0, at) + 'TBC ' + soundReport.slice(at), rules, templates);
    assert.deepEqual(seen(analysis), seen(fresh));
  });
});

import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { linkStates } from '../../support/link-states.ts';
import { randomOf } from '../../support/random.ts';
import { reportPastes as pastes } from '../../support/report-pastes.ts';
import { earlierReports as earlier, faultyReport, seriesReport, soundReport } from '../../support/samples.ts';
import { seen } from '../../support/seen.ts';
import { seriesBeside, setSeries } from '../../support/series.ts';

const templates = templatesWith([]);

/** Types at random into a text, and compares after each edit with a fresh start. Gives how many edits were compared. */
export function typeAtRandom(start: string, seed: number, edits: number): number {
  const random = randomOf(seed);
  const analysis = new Analysis(start, rules, templates);
  setSeries(analysis, earlier);
  analysis.setLinkStates(linkStates);
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
    // Sometimes the folder has changed since, and mostly it has not.
    const beside = random() < 0.1 ? earlier.slice(Math.floor(random() * earlier.length)) : earlier;
    const series = seriesBeside(analysis, beside);
    // As an editor does: what is the same is not set again, so that the edit alone must keep it true.
    if (JSON.stringify(series) !== JSON.stringify(analysis.report.series)) analysis.setSeries(series);
    const fresh = new Analysis(text, rules, templates);
    setSeries(fresh, beside);
    fresh.setLinkStates(linkStates);
    assert.deepEqual(seen(analysis), seen(fresh), `seed ${seed}, edit ${count}: ${JSON.stringify({ from, to, paste, before })}`);
  }
  return edits;
}

describe('a report that is edited', () => {
  for (const [name, text] of Object.entries({ sound: soundReport, faulty: faultyReport, series: seriesReport, empty: '' })) {
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

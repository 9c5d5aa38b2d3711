import assert from 'node:assert/strict';
import { metrics } from '../../../server/core/knowledge/metrics.ts';
import { allSections, owedStatistics } from '../../../server/core/template/choose.ts';
import { readHeading } from '../../../server/core/template/headings.ts';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';
import { readTemplate } from '../../../server/core/template/load.ts';
import { skeletonOf } from '../../../server/core/template/skeleton.ts';
import { topicsIn } from '../../../server/core/template/topics.ts';
import wsisInput from '../../../server/data/templates/wsis-input.json' with { type: 'json' };

const template = builtInTemplates.get('wsis-input')!;

describe('the template wsis-input', () => {
  it('has no mistakes', () => {
    const result = readTemplate(JSON.stringify(wsisInput), { metrics: metrics.map(({ id }) => id), name: 'wsis-input' });
    assert.deepEqual('mistakes' in result ? result.mistakes : [], []);
  });

  it('shows as verified only what was checked: the wording of Part One', () => {
    assert.equal(template.verified, false);
    assert.deepEqual(allSections(template).filter(({ verified }) => verified).map(({ id }) => id), ['executive-summary']);
    for (const section of allSections(template)) assert.ok(section.source, section.id);
  });

  it('knows its own headings, and no optional section outside its part', () => {
    for (const section of template.sections) {
      for (const heading of [section.title, ...section.aliases]) {
        for (const form of ['marked', 'bold', 'plain'] as const) assert.equal(readHeading(heading, form, template).section, section, heading);
      }
      for (const child of section.sections) {
        for (const heading of [child.title, ...child.aliases]) assert.equal(readHeading(heading, 'marked', template, section).section, child, heading);
      }
    }
  });

  for (const organization of [undefined, 'igf']) {
    it(`has skeletons that speak of all that ${organization ?? 'an unknown organization'} owes`, () => {
      for (const section of allSections(template)) {
        const text = skeletonOf(section, organization);
        assert.match(text, /\{\{[^{}]+\}\}/, section.id);
        assert.doesNotMatch(text.replace(/\{\{[^{}]*\}\}/g, ''), /\d/, `${section.id} has no figures of its own`);
        const found = topicsIn(text, template);
        for (const topic of section.topics) assert.ok(found.has(`${section.id}/${topic.id}`), `${section.id}: ${topic.id}`);
        for (const { metric } of owedStatistics(section, organization)) assert.ok(text.includes(metric === 'any' ? '{{figure}}' : `{{${metric}}}`), `${section.id}: ${metric}`);
      }
    });
  }

  it('never calls an official wording a choice left open', () => {
    assert.deepEqual(template.choices, ['theme(s)']);
  });
});

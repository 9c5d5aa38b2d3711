import assert from 'node:assert/strict';
import { allSections, organizationOf, owedStatistics, parentOf, sectionById } from '../../../server/core/template/choose.ts';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';

const template = builtInTemplates.get('wsis-input')!;

describe('organizationOf', () => {
  for (const name of ['Internet Governance Forum', 'IGF', 'igf', 'IGF Secretariat', 'Internet Governance Forum (IGF)', 'The Internet Governance Forum', 'Secretariat of the Internet Governance Forum', 'the Secretariat of the IGF', 'INTERNET  GOVERNANCE FORUM (IGF) SECRETARIAT', 'Internet Governance\u00a0Forum', 'Ínternet Governance Forum', 'IGF (Internet Governance Forum)']) {
    it(`knows “${name}”`, () => assert.equal(organizationOf(name, template), 'igf'));
  }
  for (const name of ['', ' ', 'ITU', 'IGF-USA', 'Youth IGF', 'African Internet Governance Forum', 'Internet Governance Forum of Nigeria', 'Internet Governance Forum Support Association', 'Secretariat', 'Internet Society (IGF)', '{{organization}}']) {
    it(`does not know “${name}”`, () => assert.equal(organizationOf(name, template), undefined));
  }
});

describe('sections of a template', () => {
  it('are found at any depth, with what holds them', () => {
    assert.deepEqual(allSections(template).map(({ id }) => id), [
      'executive-summary', 'analytical-overview', 'trends-and-experiences', 'achievements', 'obstacles', 'policies-and-actions', 'innovative-policies', 'future-actions',
    ]);
    const obstacles = sectionById(template, 'obstacles')!;
    assert.equal(parentOf(template, obstacles)?.id, 'analytical-overview');
    assert.equal(parentOf(template, template.sections[0]!), undefined);
    assert.equal(sectionById(template, 'annex'), undefined);
  });

  it('owe statistics by organization', () => {
    const owed = (id: string, organization?: string): string[] => owedStatistics(sectionById(template, id)!, organization).map(({ metric }) => metric);
    assert.deepEqual(owed('executive-summary', 'igf'), ['dates', 'place', 'participants', 'countries', 'sessions']);
    assert.deepEqual(owed('analytical-overview', 'igf'), []);
    assert.deepEqual(owed('policies-and-actions', 'igf'), ['nris']);
    for (const id of ['executive-summary', 'analytical-overview', 'policies-and-actions']) {
      assert.deepEqual(owed(id), ['any']);
      assert.deepEqual(owed(id, 'escwa'), ['any']);
    }
  });
});

import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { topicsIn } from '../../../server/core/template/topics.ts';

const template = builtInTemplates.get('wsis-input')!;
const speaksOf = (topic: string, text: string): boolean => [...topicsIn(text, template)].some((id) => id.endsWith(`/${topic}`));

const obstacles = [
  'The main obstacle was the cost of backhaul.',
  'Barriers to implementation persist in rural districts.',
  'Implementation was hampered by power cuts.',
  'A lack of trained teachers slowed the programme.',
  'The programme could not reach the islands.',
  'Funding constraints forced the office to cut two courses.',
  'Key challenges in implementing action line C2 were terrain and tariffs.',
  'Among the challenges encountered were late deliveries.',
  'Insufficient data made it hard to measure the gap.',
  'Two workshops were postponed.',
  'Limited human resources remain a concern.',
  'Despite these efforts the digital divide persists.',
  'No obstacles were met.',
  'Difficulties with customs kept the equipment at the border.',
];

const noObstacles = [
  'Panels debated the challenges that new technology brings.',
  'Youth and gender challenges were on the agenda.',
  'Speakers saw security as a challenge that calls for cooperation.',
  'The challenge is to keep the network open.',
  'Villages that still lack decent and cheap access were named.',
  'The themes included, but were not limited to, access and trade.',
  'Issues and challenges such as privacy were raised.',
  'A session on policy challenges drew a full room.',
  'Participants discussed interoperability and security.',
];

const future = [
  'Future actions will centre on teacher training.',
  'ITU plans to connect 300 schools.',
  'A second phase is planned for 2019.',
  'Next steps: agree on indicators.',
  'The Commission will launch a fund for community networks.',
  'UNESCO commits to train 500 journalists.',
  'The Secretariat will continue to assist member States.',
  'Over the next two years the office intends to open four hubs.',
  'A regional forum will be held in Beirut.',
  'The follow-up actions are listed below.',
  'Work in the coming year turns to open data.',
  'Priorities for 2019 are access and skills.',
  'New commitments were made by three Governments.',
];

const noFuture = [
  'Contact with newcomers will be continued by mail.',
  'Four more groups have been proposed for spring.',
  'Of use to the process will be two new task forces set up in May.',
  'Several groups have expressed interest in starting coalitions.',
  'The first of them aims to deliver a work programme for several years.',
  'Members recommitted to their activities.',
  'The group set targets and deadlines for its papers.',
  'After careful planning the transfer was made in autumn.',
  'The forum shaped the future of the Internet.',
  'By 2019, all schools had a connection.',
];

describe('topicsIn', () => {
  for (const text of obstacles) it(`finds obstacles in “${text}”`, () => assert.ok(speaksOf('obstacles', text)));
  for (const text of noObstacles) it(`finds no obstacles in “${text}”`, () => assert.ok(!speaksOf('obstacles', text)));
  for (const text of future) it(`finds future actions in “${text}”`, () => assert.ok(speaksOf('future-actions', text)));
  for (const text of noFuture) it(`finds no future actions in “${text}”`, () => assert.ok(!speaksOf('future-actions', text)));

  it('names the section and the topic, for each section that asks for it', () => {
    assert.deepEqual([...topicsIn('Obstacles.', template)].sort(), ['analytical-overview/obstacles', 'executive-summary/obstacles']);
  });

  it('reads phrases as whole words, with any space, hyphen, apostrophe and case', () => {
    const own = withPhrases(["next step*", "follow-up", "don't", 'C++', 'a.b']);
    const found = (text: string): boolean => topicsIn(text, own).size > 0;
    for (const text of ['NEXT\u00a0STEPS', 'next-step', 'a next  step.', 'follow up', 'Follow–up', 'don’t', '(C++)', 'a.b', 'next steps1']) assert.ok(found(text), text);
    for (const text of ['context step', 'next stop', 'followup', 'axb', 'dont', 'next, step', 'follow upon']) assert.ok(!found(text), text);
  });

  it('takes a * alone for any word', () => {
    const own = withPhrases(['faced * challenge*']);
    const found = (text: string): boolean => topicsIn(text, own).size > 0;
    assert.ok(found('We faced serious challenges.') && found('faced a-challenge'));
    assert.ok(!found('We faced challenges.') && !found('We faced quite serious challenges.'));
  });

  it('takes time in proportion to the text, whatever it says', () => {
    const length = 2e5;
    const cost = (piece: string): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      topicsIn(text, template);
      return performance.now() - start;
    };
    const prose = cost('The ministry trained teachers in every district, and no school was left without a line. ');
    for (const piece of ['future ', `future${' '.repeat(length)}`, 'a', 'limited human ', 'will also ', 'Obstacl ']) {
      const times = cost(piece) / prose;
      assert.ok(times < 100, `“${piece.slice(0, 20)}” takes ${times} times as long as prose`);
    }
  });
});

function withPhrases(phrases: string[]): Template {
  const section = { ...template.sections[0]!, topics: [{ id: 't', title: 'T', phrases }] };
  return { ...template, sections: [section] };
}

import assert from 'node:assert/strict';
import { type Block, open } from '../../../server/core/markdown/index.ts';
import type { Passage } from '../../../server/core/report/passage.ts';
import { passagesOf } from '../../../server/core/report/passages-of.ts';
import type { Statistic } from '../../../server/core/report/statistic.ts';
import { datesIn, metricsOf, placesIn, statisticsOf } from '../../../server/core/report/statistics/index.ts';
import { unmark } from '../../support/marked.ts';

function passagesIn(text: string): Passage[] {
  return [...open(text).blocks].flatMap(passagesOf);
}

function statisticsIn(text: string): Statistic[] {
  return [...open(text).blocks].flatMap((block) => statisticsOf(passagesOf(block)));
}

function marked(text: string): string {
  return [...open(text).blocks].map((block) => {
    const found = statisticsOf(passagesOf(block));
    return found.reduceRight((result, { place: { span } }) => `${result.slice(0, span.start)}⟦${result.slice(span.start, span.end)}⟧${result.slice(span.end)}`, block.text);
  }).join('');
}

/** "2000 over participants @2015 ^1": value, qualifier, metric or unit, time, sources. */
function written({ low, high, qualifier, metric, unit, asOf, sources }: Statistic): string {
  const value = low === high ? String(low) : `${low}–${high}`;
  return [value, ...(qualifier === 'exact' ? [] : [qualifier]), metric ?? `“${unit}”`, ...(asOf === undefined ? [] : [`@${asOf}`]), ...sources].join(' ');
}

/** A sentence, its statistics marked, and what each of them is. */
const statistics: readonly (readonly [string, ...string[]])[] = [
  // Numbers in digits
  ['⟦2000 delegates⟧ came.', '2000 participants'],
  ['⟦2,000 delegates⟧ came.', '2000 participants'],
  ['⟦2 000 delegates⟧ came.', '2000 participants'],
  ['⟦2\u00a0000 delegates⟧ came.', '2000 participants'],
  ['⟦2\u2009019 delegates⟧ came.', '2019 participants'],
  ['⟦12 500 000 people⟧ were reached.', '12500000 “people”'],
  ['⟦2’400 participants⟧ signed up.', '2400 participants'],
  ["⟦2'400 participants⟧ signed up.", '2400 participants'],
  ['⟦10,371 attendees⟧ were counted.', '10371 participants'],
  ['⟦2.5 million households⟧ gained access.', '2500000 “households”'],
  ['⟦1.2 billion users⟧ were still offline.', '1200000000 “users”'],
  ['⟦2.3 million learners⟧ took the course.', '2300000 “learners”'],
  ['⟦2,000+ participants⟧ were on site.', '2000 over participants'],
  ['⟦~200 sessions⟧ were listed.', '200 about sessions'],
  ['⟦8 main sessions⟧ were webcast.', '8 main-sessions'],
  // Numbers in words
  ['⟦Twenty countries⟧ joined.', '20 countries'],
  ['⟦Forty-nine schools⟧ were connected.', '49 “schools”'],
  ['⟦One hundred villages⟧ were connected.', '100 “villages”'],
  ['⟦A hundred villages⟧ were connected.', '100 “villages”'],
  ['⟦One hundred and twenty villages⟧ were connected.', '120 “villages”'],
  ['⟦Two thousand five hundred teachers⟧ were trained.', '2500 “teachers”'],
  ['⟦Three hundred and forty-five thousand farmers⟧ subscribed.', '345000 “farmers”'],
  ['⟦Two dozen hubs⟧ were open.', '24 remote-hubs'],
  ['⟦A dozen workshops⟧ were full.', '12 workshops'],
  ['⟦Five main sessions⟧ were held.', '5 main-sessions'],
  ['⟦Eight hundred people⟧ replied late.', '800 “people”'],
  // Qualifiers
  ['⟦More than 2000 delegates⟧ came.', '2000 over participants'],
  ['There were ⟦over 200 sessions⟧.', '200 over sessions'],
  ['There were ⟦well over 200 sessions⟧.', '200 over sessions'],
  ['There were ⟦at least 200 sessions⟧.', '200 over sessions'],
  ['There were ⟦no fewer than 200 sessions⟧.', '200 over sessions'],
  ['There were ⟦200 or more sessions⟧.', '200 over sessions'],
  ['There were ⟦about 200 sessions⟧.', '200 about sessions'],
  ['There were ⟦approximately 200 sessions⟧.', '200 about sessions'],
  ['There were ⟦around 200 sessions⟧.', '200 about sessions'],
  ['There were ⟦some 200 sessions⟧.', '200 about sessions'],
  ['There were ⟦an estimated 200 sessions⟧.', '200 about sessions'],
  ['There were ⟦close to 200 sessions⟧.', '200 nearly sessions'],
  ['There were ⟦nearly 200 sessions⟧.', '200 nearly sessions'],
  ['There were ⟦almost two hundred sessions⟧.', '200 nearly sessions'],
  ['There were ⟦just under 200 sessions⟧.', '200 nearly sessions'],
  ['There were ⟦fewer than 200 sessions⟧.', '200 under sessions'],
  ['There were ⟦up to 200 participants⟧ in each room.', '200 under participants'],
  ['There were ⟦as many as 200 participants⟧ in each room.', '200 under participants'],
  ['A total of ⟦200 sessions⟧ were held, a record.', '200 sessions'],
  ['⟦More than a thousand participants⟧ came.', '1000 over participants'],
  ['⟦At least two ministries⟧ replied.', '2 over “ministries”'],
  ['⟦Over 2019 delegates⟧ came.', '2019 over participants'],
  // Parts, and what is more than a whole
  ['⟦Sixteen⟧ of the ⟦20 member States⟧ replied.', '16 “member States”', '20 member-states'],
  ['⟦82⟧ out of ⟦140 schools⟧ are online.', '82 “schools”', '140 “schools”'],
  ['⟦120 participants⟧ came, ⟦46⟧ from Africa.', '120 participants', '46 “participants”'],
  ['Another ⟦40 participants⟧ joined.', '40 “participants”'],
  ['⟦3,435⟧ were on-site.', '3435 participants'],
  ['In Room 9, ⟦72 participants⟧ met.', '72 participants'],
  ['⟦32 youth ambassadors⟧ met.', '32 “youth ambassadors”'],
  ['It served ⟦two dozen States⟧.', '24 “States”'],
  ['The network extends over ⟦1,200 km⟧.', '1200 “km”'],
  ['⟦300 NRIs⟧ from ⟦40 countries⟧ met in 2016.', '300 nris @2016', '40 countries @2016'],
  ['⟦300 NRIs⟧ met, ⟦5 per cent⟧ more than in 2016.', '300 nris', '5 “per cent”'],
  ['The theme had the highest number of sessions (⟦28⟧).', '28 sessions'],
  // Ranges
  ['There were ⟦15–20 sessions⟧ a day.', '15–20 sessions'],
  ['There were ⟦15-20 sessions⟧ a day.', '15–20 sessions'],
  ['There were ⟦15 – 20 sessions⟧ a day.', '15–20 sessions'],
  ['There were ⟦15 to 20 sessions⟧ a day.', '15–20 sessions'],
  ['There were ⟦ten or twelve sessions⟧ a day.', '10–12 sessions'],
  ['There were ⟦between 15 and 20 sessions⟧ a day.', '15–20 sessions'],
  ['There were ⟦from 15 to 20 sessions⟧ a day.', '15–20 sessions'],
  ['Costs fell by ⟦15 to 20 per cent⟧.', '15–20 “per cent”'],
  // Shares and money
  ['⟦43%⟧ were women.', '43 “per cent”'],
  ['⟦43 per cent⟧ were women.', '43 “per cent”'],
  ['⟦43 percent⟧ were women.', '43 “per cent”'],
  ['⟦62.5 per cent⟧ were new.', '62.5 “per cent”'],
  ['⟦Nearly 5 per cent⟧ were ministers.', '5 nearly “per cent”'],
  ['⟦Three quarters⟧ of the speakers were new.', '75 “per cent”'],
  ['⟦Two-thirds⟧ of all speakers were new.', '66.67 “per cent”'],
  ['⟦More than half⟧ of the speakers were new.', '50 over “per cent”'],
  ['⟦A third⟧ of the schools have no power.', '33.33 “per cent”'],
  ['It rose by ⟦12 percentage points⟧.', '12 “per cent”'],
  ['The fund paid ⟦US$ 3 million⟧.', '3000000 “US$”'],
  ['The fund paid ⟦US$3.5 million⟧.', '3500000 “US$”'],
  ['The fund paid ⟦€250,000⟧.', '250000 “€”'],
  ['The fund paid ⟦3 million Swiss francs⟧.', '3000000 “Swiss francs”'],
  ['The fund paid ⟦about 40 million US dollars⟧.', '40000000 about “US dollars”'],
  // What is counted
  ['⟦83 different countries⟧ were present.', '83 countries'],
  ['⟦83 developing countries⟧ were present.', '83 “developing countries”'],
  ['⟦24 lightning sessions⟧ were full.', '24 lightning-sessions'],
  ['⟦32 open forum sessions⟧ were held.', '32 open-forums'],
  ['⟦24 Day 0 events⟧ were held.', '24 day-0-events'],
  ['⟦72 recognised NRIs⟧ took part.', '72 nris'],
  ['⟦72 National and Regional Initiatives⟧ took part.', '72 nris'],
  ['⟦16 DCs⟧ reported.', '16 dynamic-coalitions'],
  ['⟦45 remote hubs⟧ were linked.', '45 remote-hubs'],
  ['⟦Over 120 substantive contributions⟧ came in.', '120 over contributions'],
  ['⟦Twelve members⟧ of the European Parliament came.', '12 members'],
  ['⟦Almost one hundred different countries⟧ sent a delegation.', '100 nearly countries'],
  ['⟦More than twenty different IGOs⟧ came.', '20 over igos'],
  ['The ⟦24 slots⟧ were filled.', '24 “slots”'],
  ['The ⟦24 slots⟧ allocated to the lightning sessions were filled.', '24 lightning-sessions'],
  ['⟦15 individual dynamic coalition (DC) sessions⟧ were held.', '15 “individual dynamic coalition (DC) sessions”'],
  ['⟦1400 people participated online⟧.', '1400 participants-online'],
  ['⟦300 women⟧ were trained.', '300 “women”'],
  ['The number of participants reached ⟦2,019⟧.', '2019 participants'],
  ['The number of NRIs rose from ⟦37⟧ to ⟦72⟧.', '37 nris', '72 nris'],
  ['The network grew from ⟦37⟧ to ⟦72 NRIs⟧.', '37 nris', '72 nris'],
  ['Countries represented: ⟦143⟧', '143 countries'],
  ['The number of participants ⟦exceeded 2,000⟧.', '2000 over participants'],
  ['Participants ⟦exceeded 2,000⟧.', '2000 over participants'],
  ['Since then, NRIs had grown from ⟦37⟧ to ⟦72⟧.', '37 nris', '72 nris'],
  ['Mobile subscriptions reached ⟦6.8 billion⟧ in 2022, up from ⟦5.9 billion⟧ in 2020.', '6800000000 “subscriptions” @2022', '5900000000 “subscriptions” @2020'],
  ['Out of ⟦229 sessions⟧, ⟦96⟧ were workshops and ⟦31⟧ were open forums.', '229 sessions', '96 workshops', '31 open-forums'],
  ['⟦1,700 participants⟧ came, ⟦85⟧ of whom were ministers.', '1700 participants', '85 “people”'],
  ['It had ⟦33 contributions⟧, including ⟦22⟧ from governments.', '33 contributions', '22 “contributions”'],
  ['Attendance: ⟦2,500⟧ on-site; ⟦4,000⟧ online.', '2500 participants', '4000 participants-online'],
  ['⟦More than 60,000 km⟧ of fibre was laid.', '60000 over “km”'],
  ['⟦Six thousand, one hundred and fifty participants⟧ came.', '6150 participants'],
  ['⟦Half a million users⟧ joined.', '500000 “users”'],
  ['⟦One in three⟧ children has no access.', '33.33 “per cent”'],
  ['⟦Seven out of ten⟧ schools are online.', '70 “per cent”'],
  ['⟦About 1/3⟧ of the sessions were full.', '33.33 about “per cent”'],
  ['Work began in 2015; ⟦85%⟧ of homes are online.', '85 “per cent”'],
  // Times
  ['There were ⟦37 NRIs⟧ at the end of 2015.', '37 nris @2015-12-31'],
  ['By the end of 2015, ⟦37 NRIs⟧ were known.', '37 nris @2015-12-31'],
  ['As of 31 December 2015 there were ⟦37 NRIs⟧.', '37 nris @2015-12-31'],
  ['There were ⟦37 NRIs⟧ in December 2015.', '37 nris @2015-12'],
  ['In 2016, ⟦83 countries⟧ sent ⟦2,000 delegates⟧.', '83 countries @2016', '2000 participants @2016'],
  ['It grew from ⟦37 NRIs⟧ at the end of 2015 to a record of ⟦72 recognised NRIs⟧.', '37 nris @2015-12-31', '72 nris'],
  ['There were ⟦37 NRIs⟧ in 2015 and ⟦72⟧ in 2016.', '37 nris @2015', '72 nris @2016'],
  ['At the end of 2015 there were ⟦37 NRIs⟧; at the end of 2016, ⟦72 NRIs⟧.', '37 nris @2015-12-31', '72 nris @2016-12-31'],
  // Sources
  ['⟦83 countries⟧[^1] sent ⟦2,000 delegates⟧.', '83 countries ^1', '2000 participants'],
  ['⟦83 countries⟧ sent ⟦2,000 delegates⟧.[^1] ⟦Forty NRIs⟧ met.', '83 countries ^1', '2000 participants ^1', '40 nris'],
  ['⟦83 countries⟧[^1] sent ⟦2,000 delegates⟧.[^2]', '83 countries ^1', '2000 participants ^2'],
  ['⟦83 countries⟧ came.[^1], [^2]', '83 countries ^1 ^2'],
  ['⟦83[^1] countries⟧ came.', '83 countries ^1'],
  ['⟦83 countries⟧ came. [^1] Nobody left.', '83 countries ^1'],
  ['[⟦83 countries⟧](https://example.org) sent ⟦40 delegates⟧.', '83 countries https://example.org', '40 participants'],
  ['⟦83 countries⟧ came, [it says](https://example.org).', '83 countries https://example.org'],
  ['⟦83 countries⟧ came (https://example.org).', '83 countries https://example.org'],
  ['⟦83 countries⟧ came, [it says](#).', '83 countries'],
  ['⟦83 countries⟧ came (source: the host).', '83 countries (source: the host)'],
  ['> ⟦83 countries⟧\n> sent ⟦2,000\n> delegates⟧.[^1]', '83 countries ^1', '2000 participants ^1'],
  ['According to the host,[^1] ⟦83 countries⟧ came.', '83 countries ^1'],
  ['From ⟦142 countries⟧2 came ⟦2000 delegates⟧³.', '142 countries 2', '2000 participants ³'],
  ['**⟦2,000** delegates⟧ and *⟦83*&nbsp;countries⟧.', '2000 participants', '83 countries'],
];

/** Sentences that hold numbers, and no statistic. */
const lookAlikes: readonly string[] = [
  'The 2030 Agenda sets the course.',
  'Agenda 2030 sets the course for all countries.',
  'Day 0 sessions filled the halls.',
  'On Day 1 sessions began early.',
  'WSIS+10 outcomes were reviewed.',
  'IPv6 deployments grew.',
  'SDG 5 indicators are reported.',
  'SDG 16 targets are reported.',
  'SDGs 4, 5, 9 and 17 partnerships were discussed.',
  'Goal 4 workshops drew teachers.',
  'Action line C11 partners met.',
  'Action lines C1, C4 and C11 guide the sessions.',
  'The service runs 24/7 for all members.',
  'See A/RES/70/125 and E/2016/31 for the mandates.',
  'Resolution 70/125 calls on governments.',
  'E/CN.16/2017/CRP.2 lists contributions.',
  'In 2016 delegates agreed.',
  'The 2016 delegates agreed.',
  'In 2016 participants agreed.',
  'The 2017 programme featured sessions on privacy.',
  'The IGF 2016 sessions are on film.',
  'From 2012 to 2016 sessions were filmed.',
  'The 2015–2016 sessions were filmed.',
  'It was held from 18 to 21 December 2017.',
  'It was held from 6 to 9 of December 2016.',
  'December 18–21, 2017 sessions were filmed.',
  'On 12 November delegates met.',
  'On 27 July 2016 governments agreed.',
  'On November 25, 2018, delegates met.',
  'At 10:30 delegates met.',
  'At 10 a.m. delegates met.',
  'The tag #IGF2016 connected participants.',
  'See https://example.org/20/sessions for the sessions.',
  'See <https://example.org/?n=20> sessions.',
  'Countries2 and forums³ have lost their notes.',
  '1. Sessions were held.',
  '12) Sessions were held.',
  'The 12th IGF brought delegates together.',
  'The 12th and 13th sessions were linked.',
  'Their first-ever sessions were full.',
  'Their second session drew many participants.',
  'Phase II projects went on.',
  'Phase 2 projects went on.',
  'Part 2 sessions went on.',
  'The 10-year mandate binds members.',
  'The four-day meeting drew participants.',
  'The 20-minute talks drew participants.',
  'The mandate runs for 10 years.',
  'More than 20 years later participants agree.',
  'It lasted two weeks.',
  'It lasted 90 minutes.',
  'It took over three months.',
  'Part 2 countries are listed below.',
  'Paragraph 63 recommendations were followed.',
  'In para. 63 governments are invited.',
  'Paragraphs 72 to 80 mandates are quoted.',
  'Page 12 figures were revised.',
  'Article 19 organizations took part.',
  'Version 2.0 products are out.',
  'A group of one needs no members.',
  'One of the sessions was full.',
  'One participant asked.',
  'Call +41 22 917 57 00 participants line.',
  'The three SDGs were named.',
  'All 17 Goals were named.',
  'The 17 Sustainable Development Goals were named.',
  'Of the 169 targets many are late.',
  'All 193 Member States agreed.',
  'The 18 action lines were named.',
  'Two new working groups were formed.',
  'Two new coalitions emerged.',
  'Three more were proposed.',
  'Thousands more participated online.',
  'Hundreds of participants came.',
  'Dozens of countries came.',
  'Many sessions and several countries were named.',
  'Group of 77 countries spoke.',
  'G20 leaders and G77 countries spoke.',
  'The Group of Twenty countries spoke.',
  'ICANN 57 participants spoke.',
  'COP21 delegates spoke.',
  'In the year 2000 delegates met.',
  'By 2000 participants had left.',
  'The room had 2×50 seats.',
  'Between 10 and 12 May, delegates met.',
  'See paragraphs 5 to 12, sections 3 and 4, and pages 10, 12 and 14.',
  'Office 365 licences were bought.',
  'In 2015 the budget grew by a factor of 12.',
  'The Horizon 2020 projects ended.',
  'The second half of the year saw sessions.',
  'In the second half of 2016 delegates met.',
  'The first 100 days saw sessions.',
  'The last 10 sessions were short.',
  'The top ten countries were named.',
  'Table 12 countries are listed.',
  'See figure 12 for countries.',
  'Room 12 sessions were full.',
  'Rule 12 participants must follow.',
  'No. 12 sessions were full.',
  'WS 123 organizers met.',
  'Convention 108 countries met.',
  'Industry 4.0 projects began.',
  'It is twenty past ten, participants.',
  'A 21st century approach binds members.',
  'The twenty-first century has members.',
  'In the 1990s countries were few.',
  'COVID-19 restrictions kept delegates away.',
  'F5 networks and H264 streams were used.',
  'ISO 27001 standards and RFC 2119 words apply.',
  'The 5G networks spread.',
  'It was 10 degrees colder.',
  'It was read 12 times by members.',
  'A/72/64 and others name members.',
  'Ages 15 to 24 were asked.',
  'The score was 12.',
  'The room held 12 in all.',
  'The report has 63 paragraphs on 12 pages.',
  'The `12 sessions` are code.',
  '<!-- 12 sessions --> were hidden.',
  '![12 sessions](picture.png)',
];

describe('statisticsOf', () => {
  for (const [text, ...expected] of statistics) {
    it(`reads: ${text}`, () => {
      const plain = unmark(text).text;
      assert.equal(marked(plain), text);
      assert.deepEqual(statisticsIn(plain).map(written), expected);
    });
  }

  for (const text of lookAlikes) {
    it(`leaves alone: ${text}`, () => assert.equal(marked(text), text));
  }

  it('reads the cells of a table by the heads of their columns and rows', () => {
    const text = '| Year | Participants | Women |\n| - | - | - |\n| 2016 | 2,000 | 40% |\n| 2017[^1] | 2,019 | 43% |\n';
    assert.deepEqual(statisticsIn(text).map(written), [
      '2000 participants @2016',
      '40 “per cent” @2016',
      '2019 participants @2017 ^1',
      '43 “per cent” @2017 ^1',
    ]);
  });

  it('takes the note at the head of a table for all its figures', () => {
    const text = '| | 2017[^1] |\n| - | - |\n| Countries | 142 |\n| Sessions | 204 |\n';
    assert.deepEqual(statisticsIn(text).map(written), ['142 countries @2017 ^1', '204 sessions @2017 ^1']);
  });

  it('takes the note of the line right before a list for the items of the list', () => {
    const text = 'The programme had:[^1]\n- 71 workshops;\n- 27 open forums:\n  - 12 sessions on access.\n';
    assert.deepEqual(statisticsIn(text).map(written), ['71 workshops ^1', '27 open-forums ^1', '12 sessions ^1']);
    assert.deepEqual(statisticsIn(text.replace(':[^1]', '.[^1]')).map(({ sources }) => sources.length), [0, 0, 0]);
  });

  it('gives the words of the figure, and its place in a text with markup', () => {
    const [statistic] = statisticsIn('In all, *more than* 2&#44;000\n  **new** participants came.');
    assert.equal(statistic?.written, 'more than 2,000 new participants');
    assert.deepEqual(statistic?.place.span, { start: 9, end: 52 });
    assert.equal(statistic?.unit, 'new participants');
  });

  it('takes time that grows with the text, whatever the text', function () {
    this.timeout(60_000);
    const texts = ['12 ', '2 000 ', 'from 12 to ', 'more than ', 'one hundred and ', '{{', '{{a ', 'half of the ', 'May 12 ', 'the the ', 'number of ', '2016–', 'a.b.', '1,000,', "x'", 'Geneva, ', '12 sessions[^1] ', '[^', '[^a', '12 sessions (', '. ', 'a12', '¹'];
    for (const part of texts) {
      const text = part.repeat(Math.ceil(300_000 / part.length));
      const block: Block = { text, nodes: [{ type: 'paragraph', children: [{ type: 'text', value: text.trim(), position: positionOf(text) }], position: positionOf(text) }] };
      const start = process.cpuUsage();
      const passages = passagesOf(block);
      metricsOf(passages, statisticsOf(passages));
      // The processor's time, for other work on the machine is no fault of the text.
      assert.ok(process.cpuUsage(start).user < 3_000_000, part);
    }
  });
});

function positionOf(text: string): { start: { line: number; column: number; offset: number }; end: { line: number; column: number; offset: number } } {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: text.length + 1, offset: text.length } };
}

describe('metricsOf', () => {
  const metrics = (text: string): string[] => {
    const passages = passagesIn(text);
    return [...metricsOf(passages, statisticsOf(passages))].sort();
  };

  it('takes a hole in the place of a figure for the figure', () => {
    assert.deepEqual(metrics('{{number}} participants came.'), ['any', 'participants']);
    assert.deepEqual(metrics('They came from {{countries}} countries.'), ['any', 'countries']);
    assert.deepEqual(metrics('There were {{nris}} National and Regional Initiatives (NRIs).'), ['any', 'nris']);
    assert.deepEqual(metrics('In all, {{figure}} people took part.'), ['any', 'participants']);
    assert.deepEqual(metrics('The number of sessions was {{sessions}}.'), ['any', 'sessions']);
    assert.deepEqual(metrics('{{number of workshops}} were held.'), ['any', 'workshops']);
    assert.deepEqual(metrics('Women were {{share}} per cent.'), ['any']);
  });

  it('takes holes for dates and places by their names', () => {
    assert.deepEqual(metrics('It was held from {{dates}} in {{city, country}}.'), ['dates', 'place']);
    assert.deepEqual(metrics('In {{year}}, {{organization}} {{what was done}} to implement the outcomes in {{field}}.'), []);
  });

  it('finds when and where something took place', () => {
    assert.deepEqual(metrics('The meeting was held from 18 to 21 December 2017 in Geneva, Switzerland.'), ['dates', 'place']);
    assert.deepEqual(metrics('The meeting took place online on 12 May.'), ['dates', 'place']);
    assert.deepEqual(metrics('The forum was held in May 2017.'), ['dates']);
    assert.deepEqual(metrics('The resolution was adopted on 27 July 2016.'), []);
    assert.deepEqual(metrics('Access grew in 2017.'), []);
  });

  it('knows no metric by its name alone', () => {
    assert.deepEqual(metrics('Participants from many countries came to the sessions.'), []);
    assert.deepEqual(metrics('Some 20 developing countries came.'), ['any']);
  });
});

describe('datesIn', () => {
  const dates = (text: string): string[] =>
    passagesIn(text).flatMap((passage) =>
      datesIn(passage).map(({ span, first, last }) => {
        const write = ({ year, month, day }: typeof first): string => [year ?? '?', month, day].join('-');
        return `${passage.text.slice(span.start, span.end)} = ${write(first)}${first === last || write(first) === write(last) ? '' : ` – ${write(last)}`}`;
      }),
    );

  for (const [text, expected] of [
    ['18 to 21 December 2017', '2017-12-18 – 2017-12-21'],
    ['18–21 December 2017', '2017-12-18 – 2017-12-21'],
    ['18 – 21 December 2017', '2017-12-18 – 2017-12-21'],
    ['6 to 9 of December 2016', '2016-12-6 – 2016-12-9'],
    ['December 18–21, 2017', '2017-12-18 – 2017-12-21'],
    ['December 18 to January 2, 2018', '2018-12-18 – 2018-1-2'],
    ['30 October to 2 November 2006', '2006-10-30 – 2006-11-2'],
    ['30 Oct–2 Nov', '?-10-30 – ?-11-2'],
    ['28 December 2016 to 2 January 2017', '2016-12-28 – 2017-1-2'],
    ['Tuesday 6 to Friday 9 December 2016', '2016-12-6 – 2016-12-9'],
    ['Monday, 12 May 2017', '2017-5-12'],
    ['12-15 Nov 2007', '2007-11-12 – 2007-11-15'],
    ['12-15 Nov. 2007', '2007-11-12 – 2007-11-15'],
    ['25 November', '?-11-25'],
    ['25th of November 2018', '2018-11-25'],
    ['November 25th, 2018', '2018-11-25'],
    ['2015-12-31', '2015-12-31'],
    ['3 and 4 March 2016', '2016-3-3 – 2016-3-4'],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(dates(`It met ${text}.`), [`${text} = ${expected}`]));
  }

  it('leaves alone what is no date', () => {
    for (const text of ['In May 2017 it met.', 'In December 18 sessions were held.', 'On 31 June it met.', 'On 45 May it met.', 'You may 12 times.', '18 of them came in December.']) {
      assert.deepEqual(dates(text), []);
    }
  });
});

describe('placesIn', () => {
  const places = (text: string): string[] => passagesIn(text).flatMap((passage) => placesIn(passage).map(({ name }) => name));

  it('reads where something took place', () => {
    assert.deepEqual(places('The meeting was held in Geneva, Switzerland, from 18 to 21 December.'), ['Geneva, Switzerland']);
    assert.deepEqual(places('It was held from 6 to 9 December in Zapopan, Jalisco, México.'), ['Zapopan, Jalisco, México']);
    assert.deepEqual(places('It was held in Nairobi.'), ['Nairobi']);
    assert.deepEqual(places('It was hosted by the Government of Japan in Kyoto.'), ['Kyoto']);
    assert.deepEqual(places('The forum took place in Rio de Janeiro, Brazil.'), ['Rio de Janeiro, Brazil']);
    assert.deepEqual(places('12th IGF: Geneva, Switzerland, 18 to 21 December 2017'), ['Geneva, Switzerland']);
    assert.deepEqual(places('The meeting was held virtually.'), ['virtual']);
    assert.deepEqual(places('The forum took place online.'), ['online']);
  });

  it('leaves alone what is no place', () => {
    for (const text of [
      'The meeting was held in December.',
      'The sessions were held in English.',
      'Sessions took place in Room 4.',
      'The resolution was adopted by governments in Geneva.',
      'Many people participated online.',
      'Meetings took place in Africa.',
      'In addition, meetings took place.',
    ]) {
      assert.deepEqual(places(text), [], text);
    }
  });
});

import { isEnglish } from './english.ts';
import { listRemarks } from './sums/lists.ts';
import { proseRemarks } from './sums/prose.ts';
import { shareRemarks } from './sums/shares.ts';
import { tableRemarks } from './sums/tables.ts';
import type { NeighbourRule } from './rule.ts';

export const sumDiffers: NeighbourRule = {
  id: 'sum-differs',
  severity: 'warning',
  scope: 'neighbour',
  summary: 'Parts add up to their total, and the shares of a whole to 100 per cent.',
  why: 'A reader adds up. Where something was left out, or counted twice, the text should say so.',
  keep: 'This figure is right as a sum: say why',
  good: [
    'A total of 205 sessions were held: 8 main sessions, 96 workshops, 31 open forums and 70 others.\n',
    'In addition to the opening and closing, the programme had 8 main sessions; 71 workshops; and 90 other sessions; for a total of 171 sessions.\n',
    'More than 1,600 participants came. There were 429 from governments, 161 from universities, 268 from companies, 541 from civil society, 96 from international organizations, and 123 journalists.\n',
    'Of the 200 participants, 80 were women and 40 were newcomers. There were 12 talks, 8 films, 30 posters and 60 books.\n',
    'Some 44 per cent came from Africa, 21 per cent from Asia, 15 per cent from Europe and the remaining 20 per cent from elsewhere.\n',
    'By group: civil society 33 per cent, governments 30 per cent, private sector 17 per cent, technical community 11 per cent and press 11 per cent.\n',
    'Students came from Kenya (60 per cent), Namibia (25 per cent) and elsewhere (15 per cent). Answers named Kenya (60 per cent), Namibia (55 per cent) and Togo (50 per cent).\n',
    'It covered four regions (73 courses: 31 in Africa, 24 in Asia and 18 in Europe) and 12 topics; it met 12 times in 2016 (3 in May, 5 in June and 4 in July), and 7 in 2017.\n',
    'North Africa accounts for 35 per cent, West Africa for 30 per cent, East Africa for 25 per cent and Southern Africa for 10 per cent of users.\n',
    'Some 45 per cent of participants were from civil society, 30 per cent from governments, 20 per cent from business and 5 per cent from others.\n',
    'Three firms have 37, 33 and 10 per cent of the market; others have the remaining 20 per cent.\n',
    'In Africa 44 per cent of participants are online, in Asia 60 per cent and in Europe 80 per cent; 60 per cent of men and 50 per cent of women are.\n',
    '| Sessions | 2016 | 2017 |\n| - | - | - |\n| Workshops | 96 | 99 |\n| Open forums | 31 | 44 |\n| Total | 127 | 143 |\n',
    '| Group | Share |\n| - | - |\n| Women | 43.4% |\n| Men | 56.5% |\n| Total | 100% |\n',
    '| Region | Use | Per cent |\n| - | - | - |\n| Africa | 30 | 33 |\n| Asia | 50 | 33 |\n| Europe | 70 | 33 |\n| All regions | 50 | 100 |\n',
    '| Courses | 2016 | 2017 | Total |\n| - | - | - | - |\n| Online | 4 | 6 | 10 |\n| On site | 9 | | 19 |\n',
    '| Region | Schools | Pupils | Share |\n| - | - | - | - |\n| North | 50 | 400 | 98 % |\n| South | 40 | 350 | 96 % |\n| East | 30 | 300 | 10 % |\n',
    'Three States filed 61 per cent of them: Chile (23 per cent), China (20 per cent) and Japan (18 per cent); Togo (14 per cent) comes next, and the others filed the remaining 25 per cent.\n',
    'Of the 32 countries, 18 have a strategy and 12 a law, Of its 30 members, 12 have a site and 18 have none; of the 40 schools, 12 are online and 9 have no power.\n',
    'It asked 64 firms. Of the 34 that replied, 18 have a plan, 9 are preparing one and 7 have none.\n',
    'Market shares moved: Alpha has 64 per cent, Beta 18 per cent and Gamma 16 per cent of subscriptions.\n',
    'The programme had 98 sessions:\n\n- 71 workshops;\n- 27 open forums.\n',
    'The programme had 98 sessions, among them:\n\n- 71 workshops;\n- 20 open forums.\n',
  ],
  bad: [
    { text: '| Year | Visits |\n| - | - |\n| 2021 | 310 |\n| 2022 | 420 |\n| 2023 | 530 |\n| Total | ⟦126⟧ |\n' },
    { text: '⟦More than 1,630 on-site participants⟧ came.\n\nThere were 429 from governments, 161 from universities, 268 from companies, 541 from civil society, 96 from international organizations, and 123 accredited journalists.\n' },
    { text: 'A total of ⟦205 sessions⟧ were held: 8 main sessions, 96 workshops, 31 open forums and 60 others.\n' },
    { text: 'The programme featured 8 main sessions, 71 workshops, 27 open forums and 24 lightning talks, for a total of ⟦141 sessions⟧.\n' },
    { text: 'The network has ⟦2000 members⟧: 800 cities, 900 villages and 200 schools.\n' },
    { text: 'The network has ⟦forty members⟧: twelve cities, twenty villages and ten schools.\n' },
    { text: 'The programme covered four regions (⟦92 courses⟧: 31 in Africa, 24 in Asia, 18 in Europe and 17 in Latin America).\n' },
    { text: 'The Society has ⟦130 chapters⟧. By region, 40 chapters are in Africa, 35 in Asia, 30 in Europe and 35 in the Americas.\n' },
    { text: 'Students came from Kenya (60 per cent), Namibia (25 per cent), Togo (10 per cent) and elsewhere (⟦15 per cent⟧).\n' },
    { text: 'Participants came from Africa (40 per cent), Asia (35 per cent), Europe (20 per cent) and the Americas (⟦15 per cent⟧).\n' },
    { text: 'North Africa accounts for 35 per cent, West Africa for 30 per cent, East Africa for 25 per cent and Southern Africa for ⟦18 per cent⟧ of users.\n' },
    { text: '| Sessions | 2016 | 2017 |\n| - | - | - |\n| Workshops | 96 | 99 |\n| Open forums | 31 | 44 |\n| Total | 127 | ⟦145⟧ |\n' },
    { text: '| Region | Stations | Per cent of all |\n| - | - | - |\n| Africa | 180 | 20 |\n| Asia | 450 | 50 |\n| Europe | 270 | 32 |\n| All regions | ⟦890⟧ | ⟦100⟧ |\n' },
    { text: '| Courses | 2016 | 2017 | Total |\n| - | - | - | - |\n| Online | 4 | 6 | ⟦12⟧ |\n| On site | 9 | 10 | 19 |\n' },
    { text: 'Achievements include ⟦twenty-eight courses⟧: 16 in Africa, 9 in Asia and the Pacific, and 4 elsewhere.\n' },
    { text: 'Lima had 40 per cent of users, Cusco 25 per cent, Tacna 20 per cent and the rest of the country ⟦25 per cent⟧.\n' },
    { text: '| Region | Schools | Connected | Share |\n| - | - | - | - |\n| North | 400 | 392 | 98 % |\n| South | 350 | 336 | 96 % |\n| East | 120 | 108 | ⟦80 %⟧ |\n| Total | 870 | 836 | 94 % |\n' },
    { text: 'Of the ⟦32 countries⟧ that replied, 18 have a strategy, 9 are preparing one and 7 have none. Of the ⟦54 economies⟧, 27 have an exchange and 25 do not.\n' },
    { text: 'The market shares were: Alpha 64 per cent, Beta 18 per cent, Gamma Mobile 21 per cent and Delta ⟦2 per cent⟧.\n' },
    { text: 'The programme had ⟦100 sessions⟧:\n\n- 71 workshops;\n- 27 open forums.\n' },
    { text: '- Workshops: 71\n- Open forums: 27\n- Total: ⟦100⟧\n' },
    { text: 'Some 44 per cent came from Africa, 21 per cent from Asia, 15 per cent from Europe and the remaining ⟦30 per cent⟧ from elsewhere.\n' },
    { text: 'Of the participants, 45 per cent were from civil society, 30 per cent from governments, 20 per cent from business and ⟦15 per cent⟧ from others.\n' },
    { text: 'Africa accounted for 44 per cent, Asia for 21 per cent, Latin America for 25 per cent and Eastern Europe for ⟦20 per cent⟧.\n' },
  ],
  *check(piece, next, context) {
    if (!isEnglish(context)) return;
    yield* tableRemarks(piece);
    yield* listRemarks(piece, next);
    yield* proseRemarks(piece, next);
    yield* shareRemarks(piece);
  },
};

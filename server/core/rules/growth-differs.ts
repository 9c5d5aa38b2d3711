import type { Statistic } from '../report/index.ts';
import { mayHoldNumber, numbersIn } from '../report/statistics/index.ts';
import { isEnglish, isProse } from './english.ts';
import { changesIn } from './growth/changes.ts';
import { differences } from './growth/differences.ts';
import { growths } from './growth/growths.ts';
import { multiples } from './growth/multiples.ts';
import { points } from './growth/points.ts';
import { shares, sharesOf } from './growth/shares.ts';
import { turns } from './growth/turns.ts';
import type { BlockRule } from './rule.ts';

/** A sentence with more figures tells of more than one growth. */
const most = 12;

export const growthDiffers: BlockRule = {
  id: 'growth-differs',
  severity: 'warning',
  scope: 'block',
  summary: '“Doubled”, “a third” and “by 12 per cent” are what the figures beside them make.',
  why: 'A reader divides the one figure by the other, and doubts both where the word beside them says something else.',
  keep: 'This word is right for these figures: say why',
  good: [
    'Libraries online more than doubled, from 43 libraries in early 2015 to as many as 97 libraries.\n',
    'Membership nearly doubled: it grew from 37 members in 2015 to 72.\n',
    'The number of hubs doubled from 20 to 41; visits rose by 12 per cent, from 1,000 to 1,123.\n',
    'Registrations tripled, while the number of sessions fell from 120 to 110.\n',
    'The share rose from 30 per cent to 38 per cent, an increase of eight percentage points; hubs grew fourfold, from 20 to 83.\n',
    'It rose from 20 per cent to 25 per cent among women and by 10 percentage points among men.\n',
    'It had 84 students, twice as many as in 2016, when there were 42. It had 84 students from 12 countries, twice as many as the 60 of another school hoped for.\n',
    'In Africa 40 per cent came, twice the share of 21 per cent in 2018; by 3 percentage points, from 12 per cent to about 20 per cent.\n',
    'Some 40 of the 120 participants, a third, were women; 12 of the 97 (12 per cent) came from Asia.\n',
    'Membership more than doubled from some 40 to about 100.\n',
    'Membership grew from 100 in 2023 to 120 in 2024 and fell from 120 to 90 in 2025. The country rose from rank 120 to rank 100, and fell from 8 to 12 in the index; it reached 12,000 schools in 2023 and 18,000 people in 2024, an increase of 10 per cent.\n',
    'It had 300 guests: 78 (75 per cent of the speakers) spoke. It held 18 courses, against 13 for women, an increase of six. In 2020, 88 per cent had access, compared with 83 per cent in 2019, an increase of 5 points.\n',
    'It trained 1,800 engineers, 300 more than in 2019, when it had trained 1,500, and 12 per cent more than planned. It has 155 members, up 15 per cent from the 135 of 2017; 68 per cent are online, up 10 points from 58 per cent. It has 60 fellows, of whom 20, or a third, are women.\n',
    'The project reached 12,000 people in 2023 and 18,000 in 2024, an increase of 50 per cent. Of all, 66.7 per cent of the 90 members (60) voted, and 24 per cent of them (12 out of 50) wrote.\n',
  ],
  bad: [
    { text: 'Of the 99 workshops, 33 (⟦43 per cent⟧) were on security. The share of women ⟦doubled⟧ from 38 per cent to 43 per cent.\n' },
    { text: 'The network ⟦more than doubled⟧ from 43 hubs in 2015 to 81.\n' },
    { text: 'The number of hubs ⟦tripled⟧ from 20 in 2015 to 41 in 2016.\n' },
    { text: 'Visits rose ⟦by 12 per cent⟧, from 1,000 to 1,300.\n' },
    { text: 'The number of hubs fell ⟦by half⟧, from 45 to 32. That of talks rose by a third, from 30 to 41.\n' },
    { text: 'The share rose from 30 per cent to 38 per cent, an increase of ⟦12 percentage points⟧.\n\nIt fell from 48 per cent in 2015 to 41 per cent, a drop of ⟦ten percentage points⟧.\n' },
    { text: 'It had 84 students, ⟦twice as many⟧ as the 30 of 2016.\n\nIn Africa 40 per cent are online, ⟦twice the share⟧ of 25 per cent in 2018.\n' },
    { text: 'Pledges rose ⟦fivefold⟧, from 120 to 360.\n\nThey ⟦more than trebled⟧, from 4,000 in 2020 to 9,500 in 2022.\n' },
    { text: 'Visits rose ⟦by twelve per cent⟧, from one thousand to one thousand three hundred.\n' },
    { text: 'The network ⟦tripled⟧ from two thousand students to five thousand students.\n' },
    { text: 'Membership ⟦increased⟧ from 120 in 2023 to 100 in 2024.\n\nThe number of hubs ⟦fell⟧ steadily from 20 to 41.\n' },
    { text: 'The project reached 12,000 people in 2023 and 18,000 in 2024, an increase of ⟦60 per cent⟧.\n\nVisits went from 1,000 to 1,300, an increase of ⟦12 per cent⟧.\n' },
    { text: 'Some ballots were lost: ⟦66 per cent⟧ of the 90 members (45) voted.\n\nSome answers came: ⟦30 per cent⟧ of members (12 out of 50) wrote.\n' },
    { text: '40 of the 120 participants (⟦43 per cent⟧) were women.\n' },
    { text: 'It has 60 fellows, of whom 20 (⟦40 per cent⟧) are women. A survey of 120 schools showed that 78 (⟦75 per cent⟧) are online.\n\nOf 9,000 stations, 6,300 or ⟦63 per cent⟧ reported. Some 1,008 of 2,016 sites, i.e. 50 per cent, were built, and 30 of 60 villages, that is, ⟦60 per cent⟧, reached.\n' },
    { text: 'The number of hubs went up from 600 to 900, or by ⟦33 per cent⟧.\n\nUse rose from 1,000 to 1,500, a ⟦40 per cent⟧ increase.\n' },
    { text: 'Eighteen States have a profile, against 13 in 2018, an increase of ⟦six⟧. In 2020, 88 per cent had access, compared with 83 per cent in 2019, an increase of ⟦8 percentage points⟧.\n' },
    { text: 'Prices fell ⟦by half⟧, from 8 to 6 per cent of income. The budget was cut ⟦by a quarter⟧, from 400,000 to 250,000 euros.\n\nSales reached 26.7 million dollars in 2019, up ⟦14 per cent⟧ from 25.6 million dollars in 2018. It has 1.2 million users, ⟦20 per cent⟧ more than the 800,000 of 2019. The valley has 420 farmers: 210 (⟦60 per cent⟧) are online.\n' },
    { text: 'The Index had answers from 155 States in 2018, compared with 134 in 2017, an increase of ⟦31⟧ States.\n' },
    { text: 'It trained 1,800 engineers, ⟦400⟧ more than in 2019, when it had trained 1,500.\n\nIt has 71,000 members, up by ⟦16 per cent⟧ from the 67,000 of 2019. Coverage reached 68 per cent in 2022, up ⟦12 percentage points⟧ from 58 per cent in 2021.\n' },
  ],
  *check({ passages, statistics }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage)) continue;
      const figures = statistics.filter((statistic) => statistic.passage === passage);
      let next = 0;
      for (const sentence of passage.sentences) {
        const within: Statistic[] = [];
        for (; next < figures.length && figures[next]!.span.start < sentence.end; next++) within.push(figures[next]!);
        if (within.length > most || !mayHoldNumber(passage.text.slice(sentence.start, sentence.end))) continue;
        const counts = numbersIn(passage, sentence);
        if (counts.length > most) continue;
        const changes = changesIn(passage, within, counts);
        yield* growths(passage, sentence, changes);
        yield* turns(passage, changes, counts);
        yield* points(passage, counts);
        yield* differences(passage, counts);
        yield* multiples(passage, counts);
        yield* shares(passage, counts);
        yield* sharesOf(passage, counts);
      }
    }
  },
};

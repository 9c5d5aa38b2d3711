const front = '---\ntemplate: wsis-input\norganization: Regional Network for Open Connectivity\nyear: 2025\n---\n\n# Contribution of the network\n\n## Part 1: Executive summary\n\n';
const igf = '---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: 2019\n---\n\n# Contribution of the forum\n\n## Part 1: Executive summary\n\n';

/** Invented reports full of figures: right ones, wrong ones, and such as nothing is known of. */
export const inventedReports: Readonly<Record<string, string>> = {
  counts: `${front}In 2025 the network trained 1,240 teachers in 18 countries.[^1] More than 2,000 participants came to the meeting in Lagos, and 12,500 followed it online. Nearly 340 schools received equipment, while 56 libraries shared a connection.

Some 61,000 people live in the 412 villages. Of the 45 networks, 20 are in the mountains and 25 on the coast. The survey reached 1,870 households.[^1] At least 75 volunteers repaired masts.

## Part 2: Analytical overview

In 2025 the network trained 1,420 teachers in 18 countries. The meeting had 2,500 participants. The number of members grew from 37 to 72, and 62 per cent of the schools have electricity. Between 15 and 20 villages wait for a mast.

Participants came from 83 countries to the meeting. The 120,000 users of the network send 3 million messages. Far more people than ever came for the first time. Several thousand people signed the appeal.

[^1]: Regional Network for Open Connectivity, *Annual survey 2025*, table 3.
`,
  arithmetic: `${front}The network has 40 members: 12 cities, 20 villages and 10 schools. In all, 169 sessions were held: 80 workshops, 40 open forums and 30 lightning talks. Membership doubled from 120 members in 2024 to 190 members in 2025.

The workshop ran for five days, from 3 to 6 March 2025. The 250 participants included 120 women and 130 men. It had three themes: access, rights, skills and security. Registrations rose by 50 per cent, from 1,000 participants to 1,200 participants.

The following four points were agreed:

- Access comes first.
- Rights come next.
- Skills come last.

## Part 2: Analytical overview

Enrolment tripled from 2,000 students to 5,000 students. A total of 30 projects were funded: 11 in Africa, 9 in Asia and 8 in Europe. There were 12 workshops, namely 5 on access and 8 on rights.

The association has 2,000 members: 800 cities, 900 villages and 200 schools. The fund paid for 1,500 masts, of which 900 stand in the mountains. More than ten organizations joined. Among these were WMO, WIPO, OAS, the International Trade Centre, UNESCO, ITU and UN Women.
`,
  forum: `${igf}The 14th meeting was held from 25 to 29 November 2019 in Berlin, Germany. More than 3,000 participants from 163 countries came to 200 sessions. There were 119 NRIs at the end of the year, and 17 DCs.

The fourteenth meeting had 5,000 participants from 161 countries. The week-long meeting had 230 sessions and 67 workshops. Some 37 open forums took place.

## Part 2: Analytical overview

Participants came from 150 countries to the meeting. The network grew from 43 NRIs in 2016 to 119 NRIs. Over 1,200 people took part online, and 47 remote hubs were set up.

Members of 20 parliaments met for the first time, the largest number ever. Thousands of people followed the webcast. A majority of DCs met in 2019. The forum will have 2,000 participants next year.
`,
};

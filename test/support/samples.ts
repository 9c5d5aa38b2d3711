/** Running text that says nothing, of so many words. */
export function filler(words: number): string {
  const sentence = 'Members met often and shared what they had learned with one another. ';
  return sentence.repeat(Math.ceil(words / 12)).trim();
}

/** A report without a finding that is an error or a warning, unless a test puts one in. */
export const soundReport = `---
template: wsis-input
organization: Regional Network for Open Connectivity
year: 2025
---

# Contribution of the Regional Network for Open Connectivity, 2025

## Part 1: Executive summary

In 2025 the network trained 1,240 teachers in 18 countries.[^1] Progress was steady, and the cost of backhaul remained the main obstacle.

${filler(60)}

## Part 2: Analytical overview

Schools came online faster than planned: 62 per cent had a connection by the end of 2025.[^1] The main constraint was the price of electricity, and the greatest achievement the fund.

${filler(200)}

## Part 3: Innovative policies, programmes and projects, and future actions

A shared fund paid for 40 community networks.[^2] As future actions, the network plans to open the fund to libraries.

${filler(200)}

[^1]: Regional Network for Open Connectivity, *Annual survey 2025*, table 3.

[^2]: Regional Network for Open Connectivity, *Fund report 2025*, page 4.
`;

/** A report with a finding of most kinds. */
export const faultyReport = `---
template: wsis-input
organization: Internet Governance Forum
year: 2025
---

# Contribution of the forum

## I. Executive summary

Access grew.[^gone] In all, {{number}} people came, and TBC more.

**Part 2: Analytical overview**

| Country[^a] | Schools |
| - | - |
| Chad | 12 |

## Part 2: Analytical overview

[^1]: Nobody refers to this.

[^2]:
`;

/** A report whose figures have a history. */
export const seriesReport = `---
template: wsis-input
organization: Internet Governance Forum
year: 2024
---

# Contribution of the forum

## Part 1: Executive summary

The 19th meeting was held from 15 to 19 December 2024 in Riyadh, Saudi Arabia. More than 2,000 participants from 150 countries came to 310 sessions.[^1]

## Part 2: Analytical overview

The network grew from 43 NRIs at the end of 2022 to 176 NRIs. In 2023 there were 83 countries. Progress was made, and obstacles remained.

| | 2023 | 2024 |
| - | - | - |
| Participants | 4,100 | 2,000 |
| Workshops | 80 | 95 |

## Part 3: Innovative policies, programmes and projects, and future actions

Future actions will bring 12 open forums.

[^1]: Attendance statistics of the meeting.
`;

/** Reports that lie beside the one that is edited. Reports on two organizations, and two on one year, so that what counts changes. */
export const earlierReports: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'igf-2023.md', text: '---\ntemplate: wsis-input\norganization: IGF\nyear: 2023\n---\n\n## Executive summary\n\nMore than 2,000 participants from 83 countries came to 12 schools, 40 open forums and 200 sessions. At the end of 2022 there were 37 NRIs.\n\n## Analytical overview\n\n16 DCs met.\n' },
  { name: 'igf-2022.md', text: '---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: 2022\n---\n\n## Executive summary\n\nMore than 1,000 participants in 2022.\n' },
  { name: 'network.md', text: '---\ntemplate: wsis-input\norganization: Regional Network for Open Connectivity\nyear: 2024\n---\n\nIn all, 2,000 participants came from 18 countries; 90 workshops were held.\n' },
  { name: 'network-final.md', text: '---\ntemplate: wsis-input\norganization: Regional Network for Open Connectivity\nyear: 2023\n---\n\n210 participants.\n' },
  { name: 'network-draft.md', text: '---\ntemplate: wsis-input\norganization: Regional Network for Open Connectivity\nyear: 2023\n---\n\n190 participants.\n' },
];

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

/** Draws from what it is given; two draws of the same seed agree. */
export interface Draw {
  below(end: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Draws on numbers from 0 to below 1. */
export function drawsOf(random: () => number): Draw {
  const below = (end: number): number => Math.floor(random() * end);
  return { below, chance: (probability) => random() < probability, pick: (items) => items[below(items.length)]! };
}

const parts = [
  ['## Part 1: Executive summary', '## I. Executive Summary', '## Executive summary'],
  ['## Part 2: Analytical overview', '## II. Analytical Overview', '## Analytical overview'],
  ['## Part 3: Innovative policies, programmes and projects, and future actions', '## III. Future actions', '**Part 3: Innovative policies, programmes and projects**'],
] as const;
const headings = ['Trends and experiences', 'Obstacles encountered', 'Achievements', 'Capacity building', 'Open meetings', 'Regional work', 'Partners', 'Youth and schools'] as const;
const who = ['The network', 'The secretariat', 'A group of members', 'Each regional office', 'The working group', 'Libraries in the region', 'The ministry', 'Local operators'] as const;
const did = ['trained', 'connected', 'published', 'supported', 'surveyed', 'brought together', 'reached', 'funded'] as const;
const whom = ['schools', 'participants', 'countries', 'teachers', 'sessions', 'households', 'community networks', 'young people', 'projects'] as const;
const where = ['in rural districts', 'in the least developed countries', 'across the region', 'in coastal towns', 'during the annual meeting', 'on remote islands'] as const;
const why = ['to lower the cost of access', 'as the action lines ask', 'although electricity remained an obstacle', 'with the help of partners', 'to share what had been learned', 'since demand grew'] as const;

/** A report of at least `length` characters that looks like those that people write, in its virtues and its faults. */
export function randomReport(draw: Draw, length: number): string {
  const year = 2010 + draw.below(16);
  let notes = 0;
  let text = `---\ntemplate: wsis-input\norganization: ${draw.pick(['Internet Governance Forum', 'Regional Network for Open Connectivity', 'Library Union'])}\nyear: ${year}\n---\n\n# Contribution for ${year}, ${draw.pick(headings)}\n`;
  const note = (): string => (draw.chance(0.2) ? `[^${++notes}]` : '');
  for (const [index, wordings] of parts.entries()) {
    text += `\n${draw.pick(wordings)}\n`;
    while (text.length < ((index + 1) * length) / 3 - notes * 30) text += `\n${reportPiece(draw, note)}\n`;
  }
  for (let label = 1; label <= notes; label++) text += `\n[^${label}]: ${draw.pick(who)}, *${draw.pick(headings)} ${year}*, page ${1 + draw.below(90)}.\n`;
  return text;
}

/** A paragraph, list, table, heading or comment as reports have them; `note` gives the mark of a note, or nothing. */
export function reportPiece(draw: Draw, note: () => string): string {
  const kind = draw.below(100);
  const sentences = (count: number): string => Array.from({ length: count }, () => reportSentence(draw, note())).join(' ');
  if (kind < 60) return sentences(2 + draw.below(5));
  if (kind < 72) return Array.from({ length: 2 + draw.below(5) }, () => `- ${sentences(1)}`).join('\n');
  if (kind < 80) return `### ${draw.pick(headings)} ${draw.below(40)}`;
  if (kind < 86) return `| ${draw.pick(where)} | ${draw.pick(whom)} |\n| --- | ---: |\n${Array.from({ length: 1 + draw.below(5) }, () => `| ${draw.pick(where)} | ${draw.below(9000)} |`).join('\n')}`;
  if (kind < 92) return `> ${sentences(1)}\n> ${sentences(1)}`;
  if (kind < 95) return `See [${draw.pick(headings)}](https://example.org/${draw.below(99)}) and **${draw.pick(whom)}**. ${sentences(1)}`;
  if (kind < 97) return `${sentences(1)} {{${draw.pick(whom)}}} TBC`;
  if (kind < 98) return `<!-- wsis-ignore statistic-unsourced: counted by hand -->\n\n${sentences(1)}`;
  return '```\ncode that nobody reads\n```';
}

/** One sentence, with a figure more often than not. */
export function reportSentence(draw: Draw, note = ''): string {
  const figure = draw.pick([
    () => `${draw.below(900) + 2}`,
    () => `${1 + draw.below(90)},${String(draw.below(1000)).padStart(3, '0')}`,
    () => `more than ${draw.below(99) + 2}`,
    () => `${draw.below(100)} per cent of the`,
    () => draw.pick(['twelve', 'several', 'many', 'most', 'no']),
  ])();
  return `${draw.pick(who)} ${draw.pick(did)} ${figure} ${draw.pick(whom)} ${draw.pick(where)}${draw.chance(0.5) ? `, ${draw.pick(why)}` : ''}.${note}`;
}

/** Pieces of reports that make or break something when they are put anywhere: most of what the rules look at. */
export const reportPastes: readonly string[] = [
  '43 NRIs at the end of 2022 ', '2,000 participants ', 'more than 2,000 participants ', 'in 2023 ', '150 countries ', '40 open forums ', 'last year ', 'previous: igf-2023.md\n', 'previous: [gone.md]\n', 'year: 2023\n',
  'a', ' ', '\n', '\n\n', '.', 'TODO ', '{{hole}}', '[^1]', '[^2]', '[^new]', '\n\n[^1]: Again.\n\n', '[^new]: New.\n', '\n[^2]:\n', '## ', '# Title\n\n', '### Own heading\n\n',
  '## Part 3: Future actions\n\n', '**Part 1: Executive summary**\n\n', 'Executive summary\n\n', 'II. ', '1,200 schools in 12 countries ', 'The obstacle was cost. ',
  '```\n', '~~~\n', '> ', '- ', '| a | b |\n| - | - |\n| c | 12 schools |\n', '<!-- ', ' -->', '<!-- wsis-ignore placeholder-left: kept -->\n\n',
  '<!-- wsis-ignore footnote-undefined, section-empty -->\n', '---\n', 'organization: IGF\n', 'year: 2024\n', 'template: wsis-input\n', 'template: other\n', '"', '[', '😀', '\r\n',
  '[^1].', '[^2],', '[^1][^2]', '[^3], [^4].', '[^12]', ' this year[^5] was ', '[^3]: <https://example.org/a>\n', '\n\n[^4]: https://www.example.org/a/\n\n', '[^5]: See here.\n', '[^6]: [page](#)\n',
  '\n\n[^7]: ITU, *Facts and Figures 2024*.\n\nand the rest', '\n\n[^8]: ITU, *Facts and Figures 2024*.\n\n', 'countries2 ', 'framework⁵.', 'IGF3 ', 'Assembly<sup>1</sup> ', '\n1 http://example.org/a\n2 https://example.org/b\n',
  '[here](#)', '[page](lost.md)', '[text][ref1]', '[text][annex]', '\n\n[ref1]: http://example.org/b\n', '\n\n[annex]: https://example.org/b\n', '![chart](chart.png)', 'https://example.org/a', '\nhttps://example.org/a\n', '\n\nhttp://example.org/a\n\n',
  '<http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/70/125>', 'https://example.org/dead', '[IGF 2017 rules](https://example.org/igf-2016-rules)', 'Phase III ', '[^9]: <https://example.org/policy-phase-ii>\n', '[^9]', 'language: fr\n', 'language: es\n',
  'The meeting was held from 18 to 21 December 2025.\n\n', 'The week-long meeting had some 200 sessions. ', 'The meeting had more than 200 sessions. ', 'The IGF drew 83 countries. ',
  'There were 37 NRIs at the end of 2015. ', 'It grew from 43 NRIs at the end of 2015 to 97. ', 'The 11th IGF was held in 2017. ', 'It had three themes: a, b, c and d.\n',
  'These five points:\n\n- One.\n- Two.\n', 'More than 1,630 people came.\n\n', 'There were 429 from A, 161 from B, 268 from C, 541 from D, 96 from E and 123 from F.\n',
  '| A | B |\n| - | - |\n| x | 12 |\n| y | 13 |\n| Total | 26 |\n', 'It tripled from 20 hubs to 41. ', 'They said “we will go on and on with it”. ', 'A majority of members, for the first time, ',
  '<!-- wsis-ignore statistic-contradicted, duration-differs: kept -->\n\n', 'The network trained 40 teachers. ', '- 71 workshops;\n- Total: 100\n',
];

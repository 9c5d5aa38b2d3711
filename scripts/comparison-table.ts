interface Peer {
  readonly id: string;
  readonly name: string;
  /** What its answers were read in. */
  readonly source: string;
}

interface Feature {
  readonly feature: string;
  readonly ours: string;
  /** The files and the titles of the tests that back all that ours says. */
  readonly tests: readonly (readonly [file: string, title: string])[];
  /** What the others have, by their id. */
  readonly others: Readonly<Record<string, string>>;
}

export interface Comparison {
  readonly peers: readonly Peer[];
  readonly features: readonly Feature[];
  /** The table as it stands in the README. */
  readonly markdown: string;
}

/** Reads docs/comparison.json. */
export function comparisonTable(source: string): Comparison {
  const { answers, peers, features } = JSON.parse(source) as { readonly answers: string; readonly peers: readonly Peer[]; readonly features: readonly Feature[] };
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = features.map(({ feature, ours, others }) => row([feature, ours, ...peers.map(({ id }) => others[id] ?? '?')]));
  const markdown = [row(['', 'WSIS Report', ...peers.map(({ name }) => name)]), row(['---', ...Array<string>(peers.length + 1).fill('---')]), ...rows, '', answers].join('\n');
  return { peers, features, markdown };
}

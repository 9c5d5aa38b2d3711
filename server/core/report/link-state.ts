/**
 * What asking the web, or looking into the folder, has told of an address. Only `broken` is certain: a server that does not
 * answer, refuses or asks for a password says nothing of the page.
 */
export interface LinkState {
  readonly kind: 'alive' | 'moved' | 'broken' | 'unverified';
  /** What it means for the author, in whole sentences: "There is no page at this address: example.org says that it does not exist (404)." */
  readonly message: string;
  /** Where it has moved. */
  readonly location?: string;
  /** An ISO date; left out for a file. */
  readonly checked?: string;
}

/** By the address as the report writes it. */
export type LinkStates = ReadonlyMap<string, LinkState>;

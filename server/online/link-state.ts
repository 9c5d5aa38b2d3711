/**
 * What asking an address gave, as facts that can be kept.
 *
 * `alive`: it answers; `location` is where readers are sent for the time being. `moved`: every redirect up to `location` is
 * permanent, and it answers. `broken`: the page (404, 410) or the server's name does not exist; nothing else is called broken.
 * `unverified`: not known. Where the fault lies behind redirects, `location` is the address that has it.
 */
export type LinkOutcome =
  | { readonly kind: 'alive'; readonly status: number; readonly location?: string }
  | { readonly kind: 'moved'; readonly status: number; readonly location: string }
  | { readonly kind: 'broken'; readonly reason: 'no-page' | 'no-host'; readonly status?: number; readonly location?: string }
  | { readonly kind: 'unverified'; readonly reason: Doubt; readonly status?: number; readonly location?: string };

/** Why it is not known whether a link works. */
export type Doubt =
  | 'certificate' // the secure connection cannot be trusted
  | 'credentials' // it holds a user name or password, which is never sent
  | 'forbidden' // 401, 403, 407, 451: programs, or people without an account, are turned away
  | 'names' // no name of a server can be looked up, so that nothing can be said of this one
  | 'network' // refused, cut off, or an answer that is no HTTP
  | 'private' // an address inside a private network, which is not allowed
  | 'redirects' // in a circle, too many, or to what is no web address
  | 'server-error' // 5xx
  | 'status' // another status that says neither that it works nor that it does not
  | 'time-out'
  | 'too-many-requests' // 429
  | 'unreadable'; // no web address, although it begins like one

/** What is known of a link. `checkedAt` is an ISO date; `message` is for the author of the report. */
export type LinkState = LinkOutcome & { readonly checkedAt: string; readonly message: string };

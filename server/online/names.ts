import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import type { Failure } from './reply.ts';
import { within } from './within.ts';

/** Gives all addresses of a name; rejects with the code `ENOTFOUND` where there is no such name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The addresses of a host, all of them allowed, or why there are none. */
export type Found = { readonly addresses: readonly string[] } | Failure;

export interface NameOptions {
  readonly resolve?: Resolve;
  /** Whether private addresses are allowed: all, or those of these hosts, by name or by address. */
  readonly allowPrivate: boolean | readonly string[];
  /** A name that surely exists, which tells a wrong name from a machine that is offline. Only looked up, never connected to. */
  readonly knownName: string;
  /** Milliseconds for one look-up. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** More addresses of one host than this are not tried. */
const mostAddresses = 6;

/** After so many failures without one success, no further name is looked up: each can take half a minute where there is no network. */
const mostFailures = 8;

/** Looks up names, each once in the life of a run, so that what was checked stays what is connected to. */
export class Names {
  readonly #options: NameOptions;
  readonly #resolve: Resolve;
  readonly #allowed: ReadonlySet<string>;
  readonly #asked = new Map<string, Promise<readonly string[] | 'no-host' | 'failed'>>();
  #works = false;
  #failures = 0;

  constructor(options: NameOptions) {
    this.#options = options;
    this.#resolve = options.resolve ?? systemResolve;
    this.#allowed = new Set(typeof options.allowPrivate === 'boolean' ? [] : options.allowPrivate.map(bare));
  }

  /** The addresses of a URL's host. Rejects only where the signal is aborted. */
  async find(url: URL): Promise<Found> {
    const host = bare(url.hostname);
    if (isIP(host)) return this.#isAllowed(host, host) ? { addresses: [host] } : { failure: 'private' };
    const addresses = await this.#look(host);
    if (addresses === 'late') return { failure: 'time-out' };
    if (addresses === 'failed') return { failure: 'names' };
    if (addresses === 'no-host') {
      if (isPrivateName(host)) return { failure: 'private' };
      return { failure: (await this.#namesWork()) ? 'no-host' : 'names' };
    }
    // One private address among public ones is enough: which of them is used would be left to chance.
    if (!addresses.every((address) => this.#isAllowed(host, address))) return { failure: 'private' };
    return { addresses: addresses.slice(0, mostAddresses) };
  }

  async #namesWork(): Promise<boolean> {
    if (!this.#works) await this.#look(this.#options.knownName);
    return this.#works;
  }

  async #look(host: string): Promise<readonly string[] | 'no-host' | 'failed' | 'late'> {
    let asked = this.#asked.get(host);
    if (!asked) {
      if (!this.#works && this.#failures >= mostFailures) return 'failed';
      asked = this.#resolve(host).then(
        (addresses) => (addresses.length > 0 ? addresses : 'no-host'),
        ({ code }: NodeJS.ErrnoException) => (code === 'ENOTFOUND' || code === 'ENODATA' ? 'no-host' : 'failed'),
      );
      this.#asked.set(host, asked);
    }
    const addresses = await within(asked, this.#options.timeout, this.#options.signal);
    // A public address only: names of the machine itself are found offline too.
    if (typeof addresses === 'object' && addresses.some(isPublicAddress)) this.#works = true;
    if (addresses === 'failed' || addresses === 'late') this.#failures += 1;
    return addresses;
  }

  #isAllowed(host: string, address: string): boolean {
    return isPublicAddress(address) || this.#options.allowPrivate === true || this.#allowed.has(host) || this.#allowed.has(address);
  }
}

/** A host without the brackets of an IPv6 address and the dot that may end a name. */
function bare(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

/** Whether a name means something in a private network only, where the world's name servers cannot say that it is wrong. */
function isPrivateName(host: string): boolean {
  return !host.includes('.') || /\.(?:local|localhost|internal|intranet|lan|corp|home|home\.arpa|onion)$/.test(host);
}

async function systemResolve(hostname: string): Promise<readonly string[]> {
  // As everything else on the machine does it: with its hosts file, and with the name servers of a private network.
  return (await lookup(hostname, { all: true })).map(({ address }) => address);
}

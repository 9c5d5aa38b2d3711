import { domainToUnicode } from 'node:url';
import type { Doubt, LinkOutcome } from './link-state.ts';
import { readUrl } from './read-url.ts';

/** What an outcome means for the author of a report, in one or two sentences. `address` is the link as written. */
export function messageOf(address: string, outcome: LinkOutcome): string {
  const { location } = outcome;
  const host = hostOf(location ?? address);
  switch (outcome.kind) {
    case 'alive':
      return location === undefined ? 'The page answers.' : `The page answers, for now at ${quote(location)}.`;
    case 'moved':
      return isStart(outcome.location) && !isStart(address)
        ? `This address now leads to the start page ${quote(outcome.location)}: find out where the page itself has gone.`
        : `This page has moved to ${quote(outcome.location)}: write that address.`;
    case 'broken':
      return outcome.reason === 'no-host' ? noHost(host, location) : noPage(host, location, outcome.status);
    case 'unverified':
      return `Whether this link works is not known: ${because(outcome.reason, host, outcome.status)}.`;
  }
}

function noHost(host: string, location: string | undefined): string {
  return location === undefined
    ? `There is no server named ${host}: check the spelling, or find the page's new address.`
    : `This address leads to ${quote(location)}, but there is no server named ${host}: find the page's new address.`;
}

function noPage(host: string, location: string | undefined, status = 404): string {
  const place = location === undefined ? 'at this address' : `at ${quote(location)}, where this address leads`;
  const answer = status === 410 ? 'that it was removed (410)' : 'that it does not exist (404)';
  return `There is no page ${place}: ${host} says ${answer}. Find its new address, or cite another source.`;
}

function because(reason: Doubt, host: string, status: number | undefined): string {
  switch (reason) {
    case 'certificate':
      return `the secure connection to ${host} cannot be trusted`;
    case 'credentials':
      return 'it holds a user name or password, which is never sent; take it out, since readers would see it';
    case 'forbidden':
      return `${host} does not show the page to a program (${status})`;
    case 'names':
      return 'no name of a server could be looked up; check that this computer is online';
    case 'network':
      return `the connection to ${host} failed`;
    case 'private':
      return `${host} is in a private network, which is not asked unless that is allowed`;
    case 'redirects':
      return `${host} redirects in a circle, too often, or to what is no web address`;
    case 'server-error':
      return `${host} has a fault of its own (${status}); try again later`;
    case 'status':
      return `${host} answers neither yes nor no (${status})`;
    case 'time-out':
      return `${host} did not answer in time; try again later`;
    case 'too-many-requests':
      return `${host} asks for fewer requests (429); try again later`;
    case 'unreadable':
      return 'it cannot be read as a web address; check how it is written';
  }
}

/** The host as an author writes it, not as it is sent. */
function hostOf(address: string): string {
  const hostname = readUrl(address)?.hostname ?? address;
  return quote(domainToUnicode(hostname) || hostname);
}

function isStart(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

function quote(words: string): string {
  return words.length > 200 ? `“${words.slice(0, 199)}…”` : `“${words}”`;
}

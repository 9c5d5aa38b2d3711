import { shortHosts } from '../knowledge/short-addresses.ts';
import { hostOf, symbolIn } from './addresses.ts';
import type { BlockRule, Severity } from './rule.ts';

export const linkFragile: BlockRule = {
  id: 'link-fragile',
  severity: 'information',
  scope: 'block',
  summary: 'The addresses are made to last.',
  why: 'A report is read for years. Addresses with the number of a visit, of a search or of a record in a database die with the next change of the site; those of undocs.org stay.',
  good: [
    'See <https://undocs.org/A/RES/70/125> and <https://www.un.org/en/ga/second>.\n',
    'See <https://example.org/index.php?page=3>, [session 4](https://example.org/sessions/4) and `https://bit.ly/x`.\n',
    'See <https://documents.un.org/doc/undoc/gen/n15/438/42/pdf/n1543842.pdf?OpenElement>.\n',
  ],
  bad: [
    {
      text: 'See ⟦http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/65/141⟧ and [Council](⟦http://daccess-ods.un.org/access.nsf/Get?Open&DS=E/RES/2017/21&Lang=E⟧).\n',
      fixed: 'See https://undocs.org/A/RES/65/141 and [Council](https://undocs.org/E/RES/2017/21).\n',
    },
    { text: 'See <⟦https://example.org/a;jsessionid=0A1B2C?x=1⟧> and [page](⟦https://example.org/?PHPSESSID=12ab34⟧).\n' },
    { text: '[1]: ⟦https://example.org/70146FAA115C8D3F/(httpPages)/ABE412FF87BE58C871365FF811487E95?OpenDocument⟧\n' },
    { text: 'See ⟦https://example.org/index.php?q=filedepot_download/12/34⟧ and ⟦https://bit.ly/2abc⟧.\n' },
  ],
  *check({ links }) {
    for (const { kind, address, target } of links) {
      if (kind === 'reference') continue;
      const symbol = symbolIn(address);
      if (symbol) {
        const lasting = `https://undocs.org/${symbol}`;
        yield {
          place: target,
          message: `This is an old service for documents of the United Nations; “${lasting}” leads to the same document, and is made to last.`,
          fix: { title: `Write “${lasting}”`, edits: [{ place: target, text: lasting }] },
        };
      } else {
        const fault = faultOf(address);
        if (fault) yield { place: target, ...fault };
      }
    }
  },
};

function faultOf(address: string): { severity: Severity; message: string } | undefined {
  const host = hostOf(address);
  if (!host) return undefined;
  if (/[;?&](?:jsessionid|phpsessid|aspsessionid\w*|session_?id|cftoken)=\w/i.test(address)) {
    return { severity: 'information', message: 'This address holds the number of your own visit, and will not lead others there; copy the address of the page without it.' };
  }
  if (/^daccess-(?:ods|dds)/.test(host) && /\/tmp\//i.test(address)) {
    return { severity: 'information', message: 'This file is kept for minutes only; write “https://undocs.org/” and the symbol of the document.' };
  }
  if (isRecord(address)) {
    return { severity: 'hint', message: 'This address is made of numbers of a database, and may die with it; see whether the page has a plainer one.' };
  }
  if (/\/index\.php\?q=/i.test(address)) {
    return { severity: 'hint', message: 'This address is an inner one of the site, and may die with its next change; see whether the page has a plainer one.' };
  }
  if (shortHosts.has(host)) {
    return { severity: 'hint', message: `“${host}” hides where this leads, and may end; write the address that it leads to.` };
  }
  return undefined;
}

/** Lotus Notes: ".../70146FAA115C8D3F/(httpPages)/ABE412FF87BE58C871365FF811487E95?OpenDocument". */
function isRecord(address: string): boolean {
  const [path = '', query = ''] = address.split('?');
  const steps = path.split('/');
  return /^open(?:document|page)/i.test(query) && /^[0-9a-f]{32}$/i.test(steps.at(-1)!) && steps.some((step) => /^[0-9a-f]{16}$/i.test(step));
}

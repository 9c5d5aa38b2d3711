// For a Node extension host alone: the web is asked by Node, here of a server that the test itself is.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { ok, same } from './assert.ts';
import { command, findings, openNewReport, until } from './support.ts';

describe('the links of a report', () => {
  it('are asked of the web when their author says so, and not before', async () => {
    const asked: string[] = [];
    const site = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(url === '/gone' ? 410 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const settings = vscode.workspace.getConfiguration('wsisReport.links');
    await settings.update('allowedHosts', ['127.0.0.1'], vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openNewReport('linked.md', `---\ntemplate: wsis-input\n---\n\n# Report\n\nSee the [survey](${address}/here) and the [annex](${address}/gone).\n`);
      await until('the findings', () => findings(document));
      same(asked.join(), '', 'What was asked before');
      await command('wsisReport.checkLinks');
      const dead = await until('the dead link', () => findings(document).find(({ code }) => codeOf(code) === 'link-dead'));
      same(document.getText(dead.range), `${address}/gone`, 'The place of the dead link');
      ok(asked.includes('/here'), 'The other link was asked for too.');
    } finally {
      await settings.update('allowedHosts', undefined, vscode.ConfigurationTarget.Global);
      site.close();
    }
  });
});

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importMethod, insertNoteMethod, statisticsMethod, stillOpenMethod, type ImportResult, type NoteInsertion, type OpenItem, type StatisticsTable } from '../../server/lsp/protocol.ts';
import { Server } from '../support/server.ts';

const words = JSON.parse(readFileSync(fileURLToPath(new URL('../../l10n/findings.fr.json', import.meta.url)), 'utf8')) as object;
const uri = 'file:///rapport.md';
const text = '---\ntemplate: wsis-input\n---\n\n# Report\n\n## Executive summary\n\nMore than 40 workshops, and other 12 lamps.[^1] One.[^gone]\n\n[^1]: A source.\n\n[^2]: Another.\n';

describe('to an editor that speaks French, the server', () => {
  let server: Server;
  before(async () => {
    server = await Server.start(undefined, { initializationOptions: { words, language: 'fr' } });
    await server.open(uri, text);
  });
  after(() => server.stop());

  const imported = (name: string, content: string): Promise<ImportResult> => server.request<ImportResult>(importMethod, { uri: `file:///${name}`, name, content: Buffer.from(content).toString('base64') });

  it('says in an import report what was left out, and why another file cannot be imported', async () => {
    const report = await imported('an dernier.txt', 'Report of the Network\n\nExecutive summary\n\nAccess grew.\n\nPage 1 of 2\n\nPage 2 of 2\n');
    assert.ok('report' in report);
    assert.match(report.report, /^# Import de an dernier\.txt\n[^]*\n## Pas dans le brouillon \(2\)\n[^]*\n- Ligne 7\u00a0: Le numéro d’une page\.\n {2}> Page 1 of 2$/m);
    const refused = await imported('vide.txt', ' ');
    assert.deepEqual(refused, { problem: '«\u00a0vide.txt\u00a0» n’a pas pu être importé\u00a0: il est vide ou ne contient ni lettre ni chiffre.' });
  });

  it('says what is still open before an export', async () => {
    const open = await server.request<OpenItem[]>(stillOpenMethod, { uri });
    assert.ok(open.length > 1);
    for (const { message } of open) assert.doesNotMatch(message, /\b(?:the|is|has)\b/, message);
  });

  it('says why no note can stand in a place, or have a name', async () => {
    const note = await server.request<NoteInsertion>(insertNoteMethod, { uri, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } } });
    assert.deepEqual(note, { refusal: 'Une note ne peut pas se trouver à cet endroit (l’en-tête)\u00a0; placez le curseur dans le texte.' });
    await assert.rejects(server.request('textDocument/rename', { textDocument: { uri }, position: { line: 10, character: 2 }, newName: '2' }), { message: 'Il y a déjà une note «\u00a02\u00a0»\u00a0; choisissez un autre nom, sinon les deux n’en feraient plus qu’une.' });
  });

  it('names what figures count', async () => {
    const { groups } = await server.request<StatisticsTable>(statisticsMethod, { uri });
    assert.deepEqual(groups.map(({ title }) => title), ['Ateliers', 'Autres chiffres']);
    assert.deepEqual(groups[0]!.figures.map(({ value, written }) => `${value} | ${written}`), ['plus de 40 | More than 40 workshops']);
  });
});

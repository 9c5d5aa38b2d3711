import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';

interface MarkdownIt {
  parse(text: string, environment: object): unknown[];
}

/**
 * Answers what vscode-markdown-languageserver asks of its client: the tokens of a file as markdown-it reads it, and the disk.
 * VS Code does this in its extension host, and keeps the tokens of a version as is done here; the time that it takes is part
 * of what a person waits for.
 * @param open the text of the file that is open; undefined for any other
 */
export function answerMarkdownRequests(connection: ProtocolConnection, folder: string, open: (uri: string) => { text: string; version: number } | undefined): void {
  let parser: MarkdownIt | undefined;
  let kept: { version: number; tokens: unknown[] } | undefined;
  const read = (uri: string): Buffer => readFileSync(fileURLToPath(uri));

  connection.onRequest('markdown/parse', ({ uri }: { uri: string }) => {
    parser ??= createRequire(import.meta.url)('markdown-it')({ html: true, linkify: true }) as MarkdownIt;
    const document = open(uri);
    if (!document) return parser.parse(read(uri).toString('utf8'), {});
    if (kept?.version !== document.version) kept = { version: document.version, tokens: parser.parse(document.text, {}) };
    return kept.tokens;
  });
  connection.onRequest('markdown/fs/readFile', ({ uri }: { uri: string }) => [...read(uri)]);
  connection.onRequest('markdown/fs/stat', ({ uri }: { uri: string }) => {
    const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stats ? { isDirectory: stats.isDirectory() } : null;
  });
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: { uri: string }) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]));
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => pathToFileURL(path.join(folder, name)).href));
}

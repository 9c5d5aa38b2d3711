import { type CancellationToken, type DataTransfer, Disposable, DocumentDropEdit, type DocumentDropEditProvider, DocumentDropOrPasteEditKind, l10n, languages, type Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { toBase64 } from '../server/lsp/base64.ts';
import { sourceKinds } from '../server/lsp/protocol.ts';
import { type Excerpt, excerptKind, importExcerpt } from './excerpt.ts';
import { nameOf } from './name-of.ts';
import { readSource } from './read-source.ts';
import { documentSelector, type Server } from './server.ts';

/** What VS Code and others offer comes first, so that dropping a file does what it always did. */
const first = [['text'], ['uri'], ['markdown']] as const;

/** Lets an author drop a Word, PDF, web or text file into a report as text of it: one more choice beside VS Code's own. */
export function offerDropAsText(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('wsisReport', 'text');
  const provider = new DropAsText(server, kind);
  const metadata = { providedDropEditKinds: [kind], dropMimeTypes: ['files', 'text/uri-list'] };
  return Disposable.from(provider, languages.registerDocumentDropEditProvider(documentSelector(), provider, metadata));
}

class DropAsText implements DocumentDropEditProvider, Disposable {
  readonly #server: Server;
  readonly #kind: DocumentDropOrPasteEditKind;
  #offered: Disposable | undefined;

  constructor(server: Server, kind: DocumentDropOrPasteEditKind) {
    this.#server = server;
    this.#kind = kind;
  }

  // VS Code asks for no more of an edit when it is chosen, so the file is read and converted before.
  async provideDocumentDropEdits(document: TextDocument, position: Position, data: DataTransfer, token: CancellationToken): Promise<DocumentDropEdit | undefined> {
    const file = await fileIn(data);
    // Nobody drops a file into the middle of a word; it goes below the line.
    const { end } = document.lineAt(position.line).range;
    const place = new Range(end, end);
    if (!file || !(await excerptKind(this.#server, document, place, {}, token))) return undefined;
    const content = await file.read();
    const excerpt = content === undefined ? undefined : await importExcerpt(this.#server, document, place, file.name, content, token);
    if (typeof excerpt === 'string') window.setStatusBarMessage(excerpt, 10_000);
    if (excerpt === undefined || typeof excerpt === 'string') return undefined;
    const edit = excerpt.notes;
    edit.insert(document.uri, end, excerpt.text);
    const drop = new DocumentDropEdit('', l10n.t('Import as Report Text'), this.#kind);
    drop.yieldTo = first.map((parts) => DocumentDropOrPasteEditKind.Empty.append(...parts));
    drop.additionalEdit = edit;
    this.#tellOnceChosen(document, excerpt);
    return drop;
  }

  dispose(): void {
    this.#offered?.dispose();
  }

  #tellOnceChosen(document: TextDocument, { text, tell }: Excerpt): void {
    this.#offered?.dispose();
    const wanted = text.replaceAll(/\s+/g, '');
    this.#offered = workspace.onDidChangeTextDocument((event) => {
      // VS Code may have changed the ends of lines.
      if (event.document !== document || !event.contentChanges.some((change) => change.text.length >= wanted.length && change.text.replaceAll(/\s+/g, '') === wanted)) return;
      this.#offered?.dispose();
      tell();
    });
  }
}

interface DroppedFile {
  readonly name: string;
  /** Its bytes in base64; undefined where it cannot be read, of which the author has been told. */
  read(): Promise<string | undefined>;
}

/** The one file that is dropped, if it is of a kind that can be imported. */
async function fileIn(data: DataTransfer): Promise<DroppedFile | undefined> {
  const addresses = ((await data.get('text/uri-list')?.asString()) ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (addresses.length > 1) return undefined;
  if (addresses.length === 1) {
    const uri = uriOf(addresses[0]!);
    return uri && isSource(nameOf(uri)) ? { name: nameOf(uri), read: () => readSource(uri) } : undefined;
  }
  // In a browser a file of the machine has no address.
  const files = Array.from(data, ([, item]) => item.asFile()).filter((file) => file !== undefined);
  const [file] = files;
  return file && files.length === 1 && isSource(file.name) ? { name: file.name, read: async () => toBase64(await file.data()) } : undefined;
}

function uriOf(address: string): Uri | undefined {
  try {
    return Uri.parse(address, true);
  } catch {
    return undefined;
  }
}

function isSource(name: string): boolean {
  return sourceKinds.some(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)));
}

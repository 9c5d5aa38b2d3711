import { type CancellationToken, type DataTransfer, type Disposable, DocumentDropOrPasteEditKind, DocumentPasteEdit, type DocumentPasteEditProvider, l10n, languages, type Range, Range as TextRange, type TextDocument, WorkspaceEdit } from 'vscode';
import { insertNoteMethod, type InsertNoteParams, type NoteInsertion } from '../server/lsp/protocol.ts';
import { documentSelector, type Server } from './server.ts';
import { plainRange, rangeOf } from './show.ts';

const kinds = {
  note: ['wsisReport', 'note'],
  // What VS Code offers itself comes first, so that pasting does what it always did.
  first: [['text'], ['uri'], ['markdown', 'link', 'uri'], ['markdown', 'link']],
} as const;

/** Lets an author paste the address of a source as a note: one more choice beside VS Code's own. */
export function offerPasteAsNote(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append(...kinds.note);
  return languages.registerDocumentPasteEditProvider(documentSelector(), new PasteAsNote(server, kind), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain', 'text/uri-list'],
  });
}

class PasteAsNote implements DocumentPasteEditProvider {
  readonly #server: Server;
  readonly #kind: DocumentDropOrPasteEditKind;

  constructor(server: Server, kind: DocumentDropOrPasteEditKind) {
    this.#server = server;
    this.#kind = kind;
  }

  async provideDocumentPasteEdits(document: TextDocument, ranges: readonly Range[], data: DataTransfer, _context: unknown, token: CancellationToken): Promise<DocumentPasteEdit[] | undefined> {
    const [range, ...others] = ranges;
    const address = await addressIn(data);
    if (!range || others.length > 0 || address === undefined) return undefined;
    const parameters: InsertNoteParams = { uri: String(document.uri), range: plainRange(range), address };
    const answer = await this.#server.ask<NoteInsertion | null>(insertNoteMethod, parameters, token);
    if (!answer || 'refusal' in answer) return undefined;

    const edit = new WorkspaceEdit();
    const insert = ({ range: place, text }: (typeof answer)['call']) => edit.replace(document.uri, rangeOf(place), text);
    insert(answer.definition);
    const paste = new DocumentPasteEdit('', l10n.t('Insert as a Note'), this.#kind);
    paste.yieldTo = kinds.first.map((parts) => DocumentDropOrPasteEditKind.Empty.append(...parts));
    paste.additionalEdit = edit;
    // What was selected stays, and the cursor comes to stand behind the call.
    const selected = document.getText(range);
    const call = rangeOf(answer.call.range).start;
    if (call.isBefore(range.end)) {
      paste.insertText = selected;
      insert(answer.call);
    } else {
      const between = new TextRange(range.end, call);
      paste.insertText = selected + document.getText(between) + answer.call.text;
      if (!between.isEmpty) edit.delete(document.uri, between);
    }
    return [paste];
  }
}

/** The one address of the web that is pasted, if it is nothing else. */
async function addressIn(data: DataTransfer): Promise<string | undefined> {
  const list = await data.get('text/uri-list')?.asString();
  const text = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).join('\n') || (await data.get('text/plain')?.asString());
  const address = text?.trim() ?? '';
  return address.length < longest && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

const longest = 2000;

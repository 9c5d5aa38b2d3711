import { type CancellationToken, type DataTransfer, type Disposable, DocumentDropOrPasteEditKind, DocumentPasteEdit, type DocumentPasteEditProvider, l10n, languages, type Range, type TextDocument, window } from 'vscode';
import { toBase64 } from '../server/lsp/base64.ts';
import { excerptKind, importExcerpt } from './excerpt.ts';
import { documentSelector, type Server } from './server.ts';

/** What VS Code and others offer comes first, so that pasting does what it always did. */
const first = [['text'], ['uri'], ['markdown']] as const;
/** What an editor lays onto the clipboard beside the text is told by this: such text is as its author wants it. */
const fromEditor = 'vscode-editor-data';
/** In characters; more is pasted as ever. */
const longest = 10_000_000;

/** Lets an author paste what was copied from Word, a PDF viewer or a web page as text of the report: one more choice beside VS Code's own. */
export function offerPasteAsText(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('wsisReport', 'text');
  return languages.registerDocumentPasteEditProvider(documentSelector(), new PasteAsText(server, kind), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

class PasteAsText implements DocumentPasteEditProvider<TextPaste> {
  readonly #server: Server;
  readonly #kind: DocumentDropOrPasteEditKind;

  constructor(server: Server, kind: DocumentDropOrPasteEditKind) {
    this.#server = server;
    this.#kind = kind;
  }

  async provideDocumentPasteEdits(document: TextDocument, ranges: readonly Range[], data: DataTransfer, _context: unknown, token: CancellationToken): Promise<TextPaste[] | undefined> {
    const [range, ...others] = ranges;
    if (!range || others.length > 0 || data.get(fromEditor)) return undefined;
    const html = await data.get('text/html')?.asString();
    const text = (await data.get('text/plain')?.asString()) ?? '';
    if ((html?.length ?? 0) + text.length > longest) return undefined;
    const kind = await excerptKind(this.#server, document, range, { ...(html !== undefined && { html }), text }, token);
    if (!kind) return undefined;
    const name = l10n.t('Clipboard');
    const clip: Clip = kind === 'html' ? { name: `${name}.html`, content: html ?? '' } : { name: `${name}.txt`, content: text };
    return [new TextPaste(document, range, text, clip, this.#kind)];
  }

  /** Only what is chosen is converted. */
  async resolveDocumentPasteEdit(paste: TextPaste, token: CancellationToken): Promise<TextPaste> {
    const { name, content } = paste.clip;
    const excerpt = await importExcerpt(this.#server, paste.document, paste.range, name, toBase64(new TextEncoder().encode(content)), token);
    if (typeof excerpt === 'string') void window.showWarningMessage(excerpt);
    if (excerpt === undefined || typeof excerpt === 'string') return paste;
    paste.insertText = excerpt.text;
    paste.additionalEdit = excerpt.notes;
    excerpt.tell();
    return paste;
  }
}

interface Clip {
  /** Its ending tells what the content is. */
  readonly name: string;
  readonly content: string;
}

class TextPaste extends DocumentPasteEdit {
  readonly document: TextDocument;
  readonly range: Range;
  readonly clip: Clip;

  /** @param text what is pasted should it turn out that it cannot be converted */
  constructor(document: TextDocument, range: Range, text: string, clip: Clip, kind: DocumentDropOrPasteEditKind) {
    super(text, l10n.t('Paste as Report Text'), kind);
    this.yieldTo = first.map((parts) => DocumentDropOrPasteEditKind.Empty.append(...parts));
    this.document = document;
    this.range = range;
    this.clip = clip;
  }
}

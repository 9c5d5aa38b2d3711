import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension.ts';

/** Starts the extension where it has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  return start(context, (id, name, options) => new QuietClient(id, name, { module, transport: TransportKind.ipc }, options));
}

class QuietClient extends LanguageClient {
  /** Logs, where the library would also open a message in the author's face: the status tells. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

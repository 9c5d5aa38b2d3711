import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

// Of the web's own types this is all that the client needs.
declare class Worker extends EventTarget {
  constructor(address: string);
  terminate(): void;
}

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): Api {
  const addressOf = (bundle: string): string => Uri.joinPath(context.extensionUri, 'dist/server', bundle).toString(true);
  let worker: Worker | undefined;

  const transports = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(addressOf('worker.js'));
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (id, name, options) => new QuietClient(id, name, transports, options), addressOf('convert.js'));
}

class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    // A worker lives on after an exception that nobody caught; here it counts as ended, as a process would have.
    worker.addEventListener('error', () => this.fireClose());
  }
}

class QuietClient extends LanguageClient {
  /** Logs, where the library would also open a message in the author's face: the status tells. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

import { LSPErrorCodes, Message, type ConnectionStrategy, type ResponseMessage } from 'vscode-languageserver';

/**
 * Answers a request that is cancelled before its turn has come at once, without working on it. Requests that have begun are
 * short and run to their end.
 */
export const cancelWaiting: ConnectionStrategy = {
  cancelUndispatched(message): ResponseMessage | undefined {
    if (!Message.isRequest(message)) return undefined;
    const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };
    return { jsonrpc: '2.0', id: message.id, error };
  },
};

import { window, WorkspaceEdit } from 'vscode';
import type { RenameMiddleware } from 'vscode-languageclient';

/**
 * Where our server says no, VS Code asks whoever else renames in Markdown: its own support, which takes `[^1]` for a link
 * and would rename half of it. So a refusal is told here, and answered with an edit that changes nothing.
 */
export const renameMiddleware: RenameMiddleware = {
  async prepareRename(document, position, token, next) {
    try {
      return await next(document, position, token);
    } catch {
      // Not ours to rename: left to others without a word.
      return null;
    }
  },
  async provideRenameEdits(document, position, name, token, next) {
    try {
      return await next(document, position, name, token);
    } catch (error) {
      void window.showInformationMessage(error instanceof Error ? error.message : String(error));
      return new WorkspaceEdit();
    }
  },
};

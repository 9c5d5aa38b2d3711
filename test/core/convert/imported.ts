import assert from 'node:assert/strict';
import { importText, type ImportedDraft } from '../../../server/core/convert/index.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

/** What comes of a text that can be imported. */
export function imported(text: string, name = 'report.txt'): ImportedDraft {
  const result = importText(text, { name, templates });
  assert.ok('draft' in result, JSON.stringify(result));
  return result;
}

/** The draft without its front matter. */
export function draftOf(text: string, name?: string): string {
  return imported(text, name).draft.replace(/^---\n[^]*?\n---\n\n/, '');
}

import { toJsonSchema } from '@valibot/to-json-schema';
import { sectionSchema, templateSchema } from './template.ts';

/**
 * The JSON Schema of template files, with descriptions for completion and hover. For scripts only: what it imports is not in
 * the server.
 */
export function templateJsonSchema(): object {
  return { ...toJsonSchema(templateSchema, { typeMode: 'input', definitions: { section: sectionSchema } }), title: 'Template of a WSIS report' };
}

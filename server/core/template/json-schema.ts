import { toJsonSchema } from '@valibot/to-json-schema';
import { inheritingSectionSchema, inheritingTemplateSchema, sectionSchema, templateSchema } from './template.ts';

/**
 * The JSON Schema of template files, with descriptions for completion and hover: of a file that extends a template less is
 * asked. For scripts only: what it imports is not in the server.
 */
export function templateJsonSchema(): object {
  const definitions = { section: sectionSchema, 'inheriting-section': inheritingSectionSchema };
  const { $schema, $defs, ...whole } = toJsonSchema(templateSchema, { typeMode: 'input', definitions });
  const { $schema: _, $defs: __, ...inheriting } = toJsonSchema(inheritingTemplateSchema, { typeMode: 'input', definitions });
  return {
    $schema,
    title: 'Template of a WSIS report',
    type: 'object',
    if: { required: ['extends'] },
    then: { $ref: '#/$defs/inheriting' },
    else: { $ref: '#/$defs/whole' },
    $defs: { ...$defs, whole, inheriting },
  };
}

import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from './settings.ts';

/** The JSON Schema of settings files, with descriptions for completion and hover. For scripts only, as that of templates. */
export function settingsJsonSchema(): object {
  return { ...toJsonSchema(settingsSchema, { typeMode: 'input', errorMode: 'ignore' }), title: 'Settings of WSIS Report' };
}

import type { Context } from '../report/index.ts';

/** The language of a report without its region: "fr" for "fr-CH". */
export function languageOf({ language }: Context): string {
  return language.split(/[-_]/)[0]!.toLowerCase();
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the real reports lie: beside the checkout, or where `WSIS_REPORTS` says. */
export const realReports = process.env['WSIS_REPORTS'] ?? fileURLToPath(new URL('../../../shared/reports', import.meta.url));

/** The text of a real report. Throws, saying what to do, where it is not there: these checks are never left out silently. */
export function realReport(name: string): string {
  const path = join(realReports, name);
  if (!existsSync(path)) throw new Error(`There is no ${name} in ${realReports}; set WSIS_REPORTS to the folder of the real reports.`);
  return readFileSync(path, 'utf8');
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Has LibreOffice write a file in another format, into a folder within `folder`. `to`: the ending and the name of the filter. */
export function convert(folder: string, source: string, to: string, into: string): void {
  const { status, stderr, error } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', join(folder, into), source], { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, error?.message ?? stderr);
}

import { exportReport } from '../core/convert/export/index.ts';
import { importSource } from '../core/convert/index.ts';
import type { Job, Outcome } from './job.ts';

/** Does a job here. */
export async function runJob(job: Job): Promise<Outcome> {
  try {
    if (job.kind === 'export') return { bytes: await exportReport(job.text, job.format) };
    const imported = await importSource(job.bytes, { name: job.name, templates: job.templates, excerpt: job.excerpt ?? false });
    return 'refused' in imported ? { reason: imported.refused.replace(/\.$/, '') } : imported;
  } catch (error) {
    return { reason: `something in it cannot be ${job.kind === 'export' ? 'written' : 'read'} (${error instanceof Error ? error.message : String(error)})` };
  }
}

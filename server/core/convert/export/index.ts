export { exportReport } from './export-report.ts';
export type { ExportFormat } from './export-format.ts';

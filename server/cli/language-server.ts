import { createRequire } from 'node:module';

// Editors know language servers by names of their own; this one is a command of the other.
process.argv.splice(2, 0, 'lsp');
createRequire(__filename)('./wsis-report.cjs');

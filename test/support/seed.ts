import * as fc from 'fast-check';

/**
 * Where the random tests begin: the same place each time, so that a change is judged by what it changes. `WSIS_SEED=random`
 * begins elsewhere each time, which is how one looks for what nobody has met yet.
 */
export const seed = process.env['WSIS_SEED'] === 'random' ? Math.floor(Math.random() * 2 ** 29) : Number(process.env['WSIS_SEED'] ?? 2026);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

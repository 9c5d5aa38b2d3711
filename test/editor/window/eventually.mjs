/** Milliseconds for whatever a window has to show, on the slowest of machines. */
export const patience = 60_000;

/** For one of several tries, as options of playwright: long enough for a slow machine to do one thing, short enough to try again. */
export const oneTry = { timeout: 10_000 };

/**
 * Tries until an assertion holds: a window draws what it has to show bit by bit, and may be read in between.
 * @template T
 * @param {() => T | Promise<T>} assertion
 * @returns {Promise<Awaited<T>>} what the assertion gave; rejects with its last error when it never holds
 */
export async function eventually(assertion) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

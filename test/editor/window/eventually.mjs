const patience = 20_000; // milliseconds

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

// Node's assert is not there in a browser worker, and these two are all that the suites need.

/**
 * Throws unless the condition holds.
 * @param condition
 * @param message what should have been, quoting what was
 */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/**
 * Throws unless both values have the same JSON: plain data, arrays and nested objects by content.
 * @param actual
 * @param expected
 * @param what names the value in the message
 */
export function same(actual: unknown, expected: unknown, what = 'The value'): void {
  const [was, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (was !== wanted) throw new Error(`${what} should be ${wanted}, and is ${was}.`);
}

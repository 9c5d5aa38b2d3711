/** Milliseconds: too short to be felt between two keystrokes. */
const slice = 10;

/** Calls `advance` until it says that nothing is left, a slice of time after the other; in between, messages are read. */
export async function inSlices(advance: () => boolean): Promise<void> {
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) if (!advance()) return;
    await turn();
  }
}

/** Lets everything happen that waits. Browsers have no `setImmediate`, and delay a timer by milliseconds at most. */
function turn(): Promise<void> {
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve)));
}

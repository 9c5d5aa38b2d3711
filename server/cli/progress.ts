interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** In milliseconds. What is done sooner needs no word, and nobody reads faster. */
const patience = 1_000;
const pace = 100;

/** Tells how far something is that takes long, in a line that is gone in the end: on a terminal only. */
export function progressOn(screen: Screen, what: string, now: () => number = () => performance.now()): (done: number, total: number) => void {
  if (!screen.isTTY) return () => {};
  let next = now() + patience;
  let shown = false;
  return (done, total) => {
    if (done >= total) {
      if (shown) screen.write('\r\x1b[K');
      shown = false;
    } else if (now() >= next) {
      screen.write(`\r\x1b[K${done} of ${total} ${what}`);
      next = now() + pace;
      shown = true;
    }
  };
}

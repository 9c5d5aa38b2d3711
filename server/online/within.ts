/** What a promise gives, or `'late'` after so many milliseconds. Rejects at once where the signal is aborted. */
export function within<T>(promise: Promise<T>, timeout: number, signal: AbortSignal): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      how();
    };
    const cancel = (): void => settle(() => reject(signal.reason));
    const timer = setTimeout(() => settle(() => resolve('late')), timeout);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

import { CancellationError, type CancellationToken } from 'vscode';

/** How long typing must have paused before findings are asked for again. */
export const calmMs = 250;

/**
 * Waits.
 *
 * @throws a CancellationError as soon as the token is cancelled
 */
export function wait(milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve, reject) => {
    if (token.isCancellationRequested) return reject(new CancellationError());
    const timer = setTimeout(() => {
      listener.dispose();
      resolve();
    }, milliseconds);
    const listener = token.onCancellationRequested(() => {
      clearTimeout(timer);
      listener.dispose();
      reject(new CancellationError());
    });
  });
}

import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../engine/text/steps';

/** So many milliseconds pass at most before messages are looked at: a request that is cancelled ends then. */
const longestTurn = 20;

/**
 * Does the steps of a request one after another.
 * @throws {ResponseError} RequestCancelled, between two steps, once `token` is cancelled
 */
export async function run<T>(steps: Steps<T>, token: CancellationToken): Promise<T> {
  let began = Date.now();
  for (;;) {
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - began < longestTurn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = Date.now();
  }
}

export function isCancellation(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

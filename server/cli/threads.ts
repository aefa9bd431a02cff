import { availableParallelism } from 'node:os';
import type { MessagePort, Worker } from 'node:worker_threads';
import { readOne, type Outcome, type Task, type Work } from './batch';
import type { RunContext } from './context';
import type { Lane } from './orderedPool';

/** Beside this thread; each takes some 50 MB. One processor is left to V8, which compiles and collects garbage meanwhile. */
const most = 3;

/** Starts a thread for every processor but two: lanes that answer batches of inputs with what became of each. */
export function startThreads<T>(start: () => Worker): Lane<readonly Task[], readonly Outcome<T>[]>[] {
  return Array.from({ length: Math.max(0, Math.min(most, availableParallelism() - 2)) }, () => {
    const worker = start();
    worker.unref();
    let broken: { readonly error: Error } | null = null;
    worker.on('error', (error: Error) => (broken = { error }));
    return (batch) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken.error);
        const done = (outcomes: Outcome<T>[]): void => {
          worker.off('error', reject).unref();
          resolve(outcomes);
        };
        // Only a thread that is at work keeps the process alive.
        worker.once('message', done).once('error', reject).ref();
        worker.postMessage(batch);
      });
  });
}

/** In such a thread: answers until the process ends. */
export function serve<T>(port: MessagePort, context: RunContext, work: Work<T>): void {
  port.on('message', (batch: readonly Task[]) => {
    void Promise.all(batch.map((task) => readOne(context, work, task))).then((outcomes) => port.postMessage(outcomes));
  });
}

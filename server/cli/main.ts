import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Io, Output } from './io';
import type { Orders } from './orders';
import { follow, run } from './run';

// The server is a file of its own beside this one: it must not be bundled in here.
const load = createRequire(__filename);

let isRead = true;
const stdout: Output = {
  write: (text) => isRead && process.stdout.write(text),
  isTTY: process.stdout.isTTY,
  drained: () =>
    new Promise((resolve) => {
      if (!isRead || !process.stdout.writableNeedDrain) return resolve();
      const go = (): void => {
        for (const event of ['drain', 'error', 'close']) process.stdout.off(event, go);
        resolve();
      };
      for (const event of ['drain', 'error', 'close']) process.stdout.on(event, go);
    }),
};

const io: Io = {
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  startThread: (orders) => new Worker(__filename, { workerData: orders }),
  startServer: () => void load('./server.js'),
};

// Whoever reads the output may stop early (gouji check … | head): that is no fault, and files are still fixed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (stream === process.stdout) isRead = false;
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`gouji: ${message}\n`);
  });
}

if (isMainThread || !parentPort) {
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode ??= code;
  });
} else follow(parentPort, workerData as Orders, io);

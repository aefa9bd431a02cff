import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Localized } from '../engine/form/form';
import { complain } from './batch';
import type { Io, TextStream } from './io';
import { guessLanguage } from './options';
import type { Orders } from './orders';
import { fileProblem, Problem } from './problem';
import { follow, run } from './run';

// The server is a file of its own beside this one: it must not be bundled in here.
const load = createRequire(__filename);

const noFolder: Localized = {
  zh: '当前文件夹已经不在了，或者不能进入。请换到别的文件夹再运行。',
  en: 'the current folder is gone or closed to you. Change to another one and run again.',
};
const noOutput: Localized = { zh: '结果写不出去：{reason}。', en: 'the output cannot be written: {reason}.' };

let isRead = true;
const stdout: TextStream = {
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
  get cwd() {
    try {
      return process.cwd();
    } catch {
      throw new Problem(noFolder);
    }
  },
  env: process.env,
  startThread: (orders) => new Worker(__filename, { workerData: orders }),
  onInterrupt(end) {
    const signals = { SIGINT: 130, SIGTERM: 143 } as const;
    const names = Object.keys(signals) as (keyof typeof signals)[];
    const heard = (name: keyof typeof signals): void => {
      for (const each of names) process.off(each, heard);
      end(signals[name]);
    };
    for (const each of names) process.on(each, heard);
  },
  rulePage(code) {
    try {
      return readFileSync(join(__dirname, '../docs/rules', `${code}.md`), 'utf8');
    } catch {
      return null; // the command does without
    }
  },
  startServer: () => void load('./server.js'),
};

// Whoever reads the output may stop early (gouji check … | head): that is no fault, and files are still fixed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (stream === process.stdout) isRead = false;
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout)
      complain({ io, language: guessLanguage(process.argv) }, fileProblem(noOutput, '', error));
  });
}

if (isMainThread || !parentPort) {
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode ??= code;
  });
} else follow(parentPort, workerData as Orders, io);

// Loads one reader of Word documents and reads one, for the first time in this process; prints the milliseconds of both.
//   node coldDocument.mjs <reader> <file>
import { readFileSync } from 'node:fs';
import type * as Bare from '../bareWord';
import { documentPeer } from '../peers';
import type * as Own from '../readWord';

const [name = '', file = ''] = process.argv.slice(2);
const readers: Readonly<Record<string, () => Promise<(bytes: Buffer) => unknown>>> = {
  async gouji() {
    const path = './readWord.mjs';
    return ((await import(path)) as typeof Own).readWord;
  },
  async bare() {
    const path = './bareWord.mjs';
    return ((await import(path)) as typeof Bare).bareRead;
  },
  mammoth: documentPeer,
};
const load = readers[name];
if (!load) throw new Error(`no reader ${name}`);

const bytes = readFileSync(file);
const start = performance.now();
const read = await load();
await read(bytes);
process.stdout.write(String(performance.now() - start));

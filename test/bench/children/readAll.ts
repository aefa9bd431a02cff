// The least that a command on a folder of drafts must do: read each, split lines and cells, parse whole numbers.
//   node readAll.mjs <folder>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareWork } from '../bare';

const folder = process.argv[2] ?? '.';
let sum = 0;
for (const name of readdirSync(folder).sort()) sum += bareWork(readFileSync(join(folder, name), 'utf8'));
process.stdout.write(`${sum}\n`);

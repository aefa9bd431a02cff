// Loads one linter and checks one draft, for the first time in this process; prints the milliseconds of both.
//   node cold.mjs <linter>
import type * as Bare from '../bare';
import { usual } from '../drafts';
import type * as Engine from '../engine';
import { peers, type Load } from '../peers';

const name = process.argv[2] ?? '';
const own: Readonly<Record<string, Load>> = {
  async gouji() {
    // A bundle of its own, not to be loaded with this one.
    const path = './engine.mjs';
    const { makeCheck } = (await import(path)) as typeof Engine;
    return makeCheck();
  },
  async bare() {
    const path = './bare.mjs';
    const { bareWork } = (await import(path)) as typeof Bare;
    return bareWork;
  },
};
const load = own[name] ?? peers[name];
if (!load) throw new Error(`no linter ${name}`);

const start = performance.now();
const check = await load();
await check(usual);
process.stdout.write(String(performance.now() - start));

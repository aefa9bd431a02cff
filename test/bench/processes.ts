import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { benchFolder } from './drafts';

/** A file of the bench's own bundle. */
export function bundled(name: string): string {
  return join(benchFolder, 'out', name);
}

/** A file of one of the bench's packages. */
export function installed(path: string): string {
  return join(benchFolder, 'node_modules', path);
}

export interface Ended {
  /** From the call to the end of the process. */
  readonly milliseconds: number;
  /** Of all processors, in milliseconds: what else the machine does does not count. */
  readonly processor: number;
  /** The most memory it held, in megabytes. */
  readonly megabytes: number;
  /** Standard output, as far as it was asked for. */
  readonly out: string;
}

/**
 * Runs a script of Node's to its end.
 * @param codes the exit codes that are no failure
 * @throws where it ends with another one
 */
export async function runScript(args: readonly string[], { codes = [0], keep = false } = {}): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', bundled('usage.cjs'), ...args], {
    stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  let [out, error, usage] = ['', '', ''];
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (error = (error + data.toString()).slice(-2000)));
  child.stdio[3]?.on('data', (data: Buffer) => (usage += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === null || !codes.includes(code))
    throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${error}`);
  const [kilobytes = 0, microseconds = 0] = usage.split(' ').map(Number);
  return {
    milliseconds: performance.now() - start,
    processor: microseconds / 1000,
    megabytes: kilobytes / 1024,
    out,
  };
}

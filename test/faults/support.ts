import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end with this on its standard input. */
export async function runProgram(
  program: string,
  argv: readonly string[],
  cwd: string,
  input: string | Uint8Array = '',
): Promise<Ended> {
  const child = spawn(program, argv, { cwd });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => undefined); // one that ends early does not read
  child.stdin.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, out, err };
}

export const runNode = (argv: readonly string[], cwd: string, input?: string | Uint8Array): Promise<Ended> =>
  runProgram(process.execPath, argv, cwd, input);

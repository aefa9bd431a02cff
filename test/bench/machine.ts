import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type as system } from 'node:os';
import { join } from 'node:path';
import { benchFolder, root } from './drafts';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What the figures depend on, as lines: the processor, the system, Node, the project and what it is compared with. */
export function machine(): string[] {
  const [cpu] = cpus();
  const own = read(join(root, 'package.json'));
  const { dependencies = {} } = read(join(benchFolder, 'package.json'));
  const peers = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  return [
    `${cpu?.model.trim() ?? '?'} × ${cpus().length}, ${Math.round(totalmem() / 1024 ** 3)} GB, ${system()}`,
    `负荷 load average ${(loadavg()[0] ?? 0).toFixed(1)}（高于处理器数时，毫秒和 p95 都不可靠 above the number of processors, neither milliseconds nor p95 can be relied on）`,
    `Node ${process.version}, gouji ${own.version} (${commit()})`,
    peers.join(', '),
  ];
}

function read(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** The commit that is measured; where Git cannot say, nothing of it. */
function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'no Git';
  }
}

// Loaded before a program (node --require): at its end, says on file descriptor 3 how much memory it took at most, and processor time.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Threads load it, too; the memory is the whole program's.
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${String(maxRSS)} ${String(userCPUTime + systemCPUTime)}`);
  });
}

// Loaded before a program (node --require): at its end, says on file descriptor 3 how much memory it took at most.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});

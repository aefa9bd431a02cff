// `node leashed.mjs <script> <arguments…>`: runs the script as if it had been started alone, and
// ends it with all that it started once the process at the other end of standard input is gone,
// however that one ended. (As a `-r` flag this would be inherited, and block Node's loader thread.)
import { pathToFileURL } from 'node:url';

process.stdin.resume().on('close', () => {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL'); // started as a group, see closing.mjs
  process.exit(1);
});
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);

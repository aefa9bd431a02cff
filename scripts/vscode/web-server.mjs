// `node web-server.mjs <module> <configuration>`: serves VS Code for the web to a browser on this machine, on a
// free port, and prints its address. A process of its own, since what serves it prints as it likes.
import { createRequire } from 'node:module';

const [, , server, configuration] = process.argv;
const { runServer } = createRequire(import.meta.url)(server);
const listening = await runServer('localhost', 0, JSON.parse(configuration));
if (!listening.listening) await new Promise((ready) => listening.once('listening', ready));
console.log(`serving http://localhost:${listening.address().port}/`);

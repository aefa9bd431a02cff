// `node web-server.mjs <module> <configuration>`: serves VS Code for the web to a browser on this machine, on a
// free port, and prints its address. A process of its own, since what serves it prints as it likes.
//
// A page is served below a name of its own, as <hash>.gouji.localhost: to a browser that is the site of the workbench.
// Below plain localhost it would be a third party's, and get no service worker, without which no webview comes up.
import { createRequire } from 'node:module';

const [, , server, configuration] = process.argv;
const { runServer } = createRequire(import.meta.url)(server);
const listening = await runServer('localhost', 0, JSON.parse(configuration));
if (!listening.listening) await new Promise((ready) => listening.once('listening', ready));
console.log(`serving http://gouji.localhost:${listening.address().port}/`);

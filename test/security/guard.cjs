// Loaded before a program with --require: ends it with 99, and says why, at its first step to a network, to another
// program, or to code made from text. What Node itself does on the way to standard streams is not touched.
'use strict';

const fs = require('node:fs');

/** @param {string} what */
function refuse(what) {
  return () => {
    fs.writeSync(2, `guard: ${what}\n`);
    process.exit(99);
  };
}

const refused = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'dns/promises': ['lookup', 'resolve'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  worker_threads: ['Worker'],
  vm: ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction'],
};

for (const [name, members] of Object.entries(refused)) {
  const module = require(`node:${name}`);
  for (const member of members) module[member] = refuse(`${name}.${member}`);
}
const { Socket, Server } = require('node:net');
Socket.prototype.connect = refuse('a socket');
Server.prototype.listen = refuse('a server');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'eval']) {
  Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });
}
require('node:module').syncBuiltinESMExports();

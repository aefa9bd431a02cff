import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * An address that can be read out and typed, in place of a long one. Its last part nobody on this machine can guess:
 * what it leads to can run programs.
 *
 * @param {import('./closing.mjs').Closing} closing ends it
 * @param {string} url where it leads
 * @returns {Promise<string>}
 */
export async function shortAddress(closing, url) {
  const key = randomBytes(6).toString('base64url');
  const server = createServer(({ url: asked }, response) => {
    if (asked === `/${key}`) response.writeHead(302, { location: url, 'cache-control': 'no-store' }).end();
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.add(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return `http://127.0.0.1:${address.port}/${key}`;
}

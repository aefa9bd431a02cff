/**
 * The one file of the server, on Node and on the web: what both share is most of it, and is shipped once. Only the half
 * that fits is run, so that a worker never comes upon a built-in of Node.
 */
const isWorker = 'importScripts' in globalThis;
void (isWorker ? import('./browser') : import('./node'));

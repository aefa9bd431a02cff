import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';
import { clock } from './warmUp';

/** In the worker that this file is run in. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  read: () => Promise.resolve(null),
  clock,
});

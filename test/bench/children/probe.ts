// Loaded before a server (node --expose-gc --require): says on the channel to its parent what memory it holds.
process.on('message', (message) => {
  if (message !== 'memory') return;
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// The channel alone is not to keep the server alive.
process.channel?.unref();

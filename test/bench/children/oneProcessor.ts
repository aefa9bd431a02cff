// Loaded before the command (node --require): tells it that the machine has one processor, so that it starts no threads.
import os from 'node:os';

Object.assign(os, { availableParallelism: () => 1 });

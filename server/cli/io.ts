import type { Worker } from 'node:worker_threads';
import type { Orders } from './orders';

/** Where text goes: standard output or standard error. */
export interface TextStream {
  write(text: string): unknown;
  /** Whether a person looks at it: colour and progress are for terminals only. */
  readonly isTTY?: boolean;
  /** Resolves once there is room for more: whoever reads may be slower than we write. */
  drained?(): Promise<void>;
}

/** What a run may touch besides files: streams, the current folder, the environment. */
export interface Io {
  /** The bytes of standard input, read to the end only when `-` is named. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** The absolute folder that relative paths start from; asking for it throws a `Problem` where it is gone. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Starts this program again in a thread, to follow the same orders; absent where one thread has to do. */
  readonly startThread?: (orders: Orders) => Worker;
  /**
   * From now on, calls `end` once, with the exit code, when the run is to stop before its end; whoever asks a second time
   * ends the process. Absent where nobody can ask.
   */
  readonly onInterrupt?: (end: (code: number) => void) => void;
  /** The page of a rule (docs/rules), as Markdown; null where it is not installed beside the command, absent where nobody looks. */
  readonly rulePage?: (code: string) => string | null;
  /** Starts the language server in this process; throws where it is not installed beside the command. */
  startServer(): void;
}

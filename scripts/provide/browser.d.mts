import type { Packages } from './packages.mjs';

/** A way to come by a browser: executables, or why there is none. */
export interface Way {
  readonly name: string;
  readonly installs?: boolean;
  readonly find: () => Promise<string[] | string>;
}
export interface Choice {
  readonly install: boolean;
  readonly say: (line: string) => void;
  readonly problemOf?: (executable: string) => Promise<string | undefined>;
}
export function chooseBrowser(ways: readonly Way[], choice: Choice): Promise<string | undefined>;
export function waysToBrowser(options?: {
  packages?: Packages;
  env?: NodeJS.ProcessEnv;
  installed?: () => string[];
}): Way[];

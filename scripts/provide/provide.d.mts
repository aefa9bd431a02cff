import type { Packages } from './packages.mjs';

export interface Thing {
  readonly name: string;
  readonly find: () => string | undefined;
  readonly names: readonly string[];
  readonly without: string;
}
export function provideThing(thing: Thing, packages: Packages | undefined, say: (line: string) => void): Promise<void>;

import type { Language } from '../engine/rules/check';
import type { Engine } from '../engine/reading/engine';
import type { Rule } from '../engine/rules/rule';
import type { Io } from './io';

/** How a run speaks, and to whom. */
export interface Output {
  readonly io: Io;
  readonly language: Language;
}

/** What a run works with. */
export interface RunContext extends Output {
  readonly rules: readonly Rule[];
  readonly engine: Engine;
}

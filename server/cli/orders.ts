import type { Language } from '../engine/rules/check';
import type { CommandLine } from './args';

/** What a thread is told when it starts. */
export interface Orders {
  readonly line: CommandLine;
  readonly language: Language;
  /** Whether what it prints is for a terminal that shows colours: a thread cannot see it. */
  readonly isColoured: boolean;
}

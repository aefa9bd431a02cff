import type { FiguresFile } from './figuresFile';

/** How figures are printed, report by report, so that none has to be kept. */
export interface FiguresFormat {
  readonly print: (file: FiguresFile) => string;
  /** Before the first report, between two, and behind the last. */
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  /** All that is printed where there is no report. */
  readonly none: string;
}

import type { Samples } from './stats';

/** A line of the table. */
export interface Row {
  /** What is measured, the same for rows to be compared. */
  readonly measure: string;
  /** Whose figures these are, in Chinese and English. */
  readonly subject: string;
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | '×';
  readonly samples: Samples;
  /** What the ratios are taken to: its own samples for the baseline itself, none where nothing is compared. */
  readonly base?: Samples;
  readonly target?: Target;
}

export interface Target {
  /** In Chinese and English. */
  readonly text: string;
  readonly isMet: boolean;
}

/** A measure: it gives its rows as they come, so that a long run can be watched. */
export interface Measure {
  readonly name: string;
  rows(): AsyncIterable<Row>;
}

/** `actual` against a limit, in words. */
export function atMost(actual: number, limit: number, text: string): Target {
  return { text, isMet: actual <= limit };
}

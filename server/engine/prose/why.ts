/**
 * Why a number is not held against figures: its clause or those before it are of something else (`shut`,
 * `restricted`), a past year governs it; it holds several numbers, words that nobody knows, that compare, limit, deny, or tell of delay; the
 * number is not exact or counts nothing; no figure is named, or several; its topic is not the paragraph's; it is of
 * what was taken up only, of cases, of a whole that has no such part, or of two results together.
 */
export type Why =
  | 'shut'
  | 'restricted'
  | 'past'
  | 'several'
  | 'unknown'
  | 'compared'
  | 'limited'
  | 'denied'
  | 'late'
  | 'inexact'
  | 'noUnit'
  | 'noFigure'
  | 'otherTopic'
  | 'ofActual'
  | 'ofCases'
  | 'ofOtherWhole'
  | 'joint';

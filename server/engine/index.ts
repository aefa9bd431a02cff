/** The public door of the engine: what the package `gouji` exports. docs/library.md tells how it is used. */
export { applyFixes, check, createEngine, figures } from './library/library';
export type { ByKey, CellReport, Change, FiguresReport, FixedText } from './library/library';
export type { CheckOptions, Engine, ReadingOptions } from './library/options';
export type { CheckReport, Identity } from './library/report';
export type { DiagnosticReport, FixReport } from './library/diagnostic';
export type { FindingClass, Severity, Status } from './rules/rule';
export type { Language, SeverityChoice } from './rules/check';
export type { Range } from './text/ranges';
export type { Position } from './text/source';

/** A line and a UTF-16 character in it, both counted from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}
/** Lines and UTF-16 characters, counted from 0; `end` is behind the last character. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}
interface FigureCell {
	/** Keys of the form. */
	readonly table: string;
	readonly row: string;
	readonly column: string;
	/** Plain digits as many as were written (4068.20); null for a blank, a mark that says "nothing", or a text. */
	readonly value: string | null;
	/** As it stands in the draft; empty for a blank. */
	readonly raw: string;
	/** `text`: what should be a number and is none; `words`: what stands in a column of texts. */
	readonly status: "number" | "blank" | "nil" | "text" | "words";
	/** Null for a blank whose cell is not known. */
	readonly range: Range | null;
}
export type Severity = "error" | "warning" | "information" | "hint";
/** What a finding means for the report: it must be mended, must be explained, or is a notice. */
export type FindingClass = "must" | "explain" | "notice";
/** What a rule has to say of a whole draft. `unknown`: it could not be checked; `skipped`: it does not apply. */
export type Status = "held" | "failed" | "unknown" | "skipped";
export type SeverityChoice = Severity | "off";
export type Language = "zh-cn" | "en";
/** What is worked out of forms and rules once, for any number of texts. It holds nothing of any text. */
export interface Engine {
	/** The editions of the form, oldest first: what `form` may be, besides `auto`. */
	readonly forms: readonly string[];
	/** The codes of the rules, in the order in which they are checked: the keys of `severity`. */
	readonly codes: readonly string[];
}
/** How a text is read. */
export interface ReadingOptions {
	/** `auto` (the default): by the year in the title. An edition also says that the text is a report, whatever it says. */
	readonly form?: string;
	/**
	 * The name or path of its file. It tells how a table is written that a fix puts into a report without tables (`.md`,
	 * `.html`, else with tabs), and that `*.gouji.md` and `*.gouji.txt` are reports whatever they say.
	 */
	readonly name?: string;
}
/** How a text is read and checked. */
export interface CheckOptions extends ReadingOptions {
	/** Severities that differ from the rules' own, by code. */
	readonly severity?: Readonly<Record<string, SeverityChoice>>;
	/** Of messages and titles of fixes; Chinese where absent. */
	readonly language?: Language;
}
/** A finding in words and places, as `gouji check --format json` prints it; the order of the keys is part of the format. */
export interface DiagnosticReport {
	/** The rule's. */
	readonly code: string;
	readonly severity: Severity;
	/** What it means for the report: it must be mended, must be explained, or is a notice. */
	readonly class: FindingClass;
	/** Stable over edits elsewhere: the code, and the path in the form or a hash of the words it is about. */
	readonly key: string;
	readonly message: string;
	/** The text of its lines, at most 80 UTF-16 units. */
	readonly excerpt: string;
	/** The document and article it rests on. */
	readonly basis: string;
	readonly range: Range;
	/** Other places that it speaks of; with a path where they are in another document. */
	readonly related: readonly {
		readonly message: string;
		readonly path?: string;
		readonly range: Range;
	}[];
	readonly fixes: readonly FixReport[];
}
/** A change of the text that settles a finding. */
export interface FixReport {
	readonly title: string;
	readonly preferred: boolean;
	/** Disjoint, in the order of the text, all of the text as it was checked. */
	readonly edits: readonly {
		readonly range: Range;
		readonly newText: string;
	}[];
}
/** What a document says it is. */
export interface Identity {
	/** As it reads, spaces dropped; null where the document has none. */
	readonly title: string | null;
	readonly institution: string | null;
	readonly year: number | null;
	/** The edition it was held against; null where none covers its year. */
	readonly form: string | null;
}
/** A report and what was found in it, as `gouji check --format json` prints it of a file. */
export interface CheckReport extends Identity {
	/** How many equations of the form hold, fail, and could not be worked out. */
	readonly equations: Readonly<Record<"held" | "failed" | "unknown", number>>;
	/** What each rule has to say, by code: no finding does not mean that it was checked. */
	readonly checks: Readonly<Record<string, Status>>;
	/** Why rules could not be checked, by their codes; absent where none of them can tell. */
	readonly unchecked?: Readonly<Record<string, string>>;
	/** In the order of the text. */
	readonly diagnostics: readonly DiagnosticReport[];
}
/** Table key → row key → column key → what stands there, in the order of the form; a row that is not in the draft is absent. */
export type ByKey<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>;
/** What stands in a cell: a number as JSON would give it, whose digits are in `raw`; null for all that is no number. */
export interface CellReport {
	readonly value: number | null;
	/** As it stands in the text; empty for a blank. */
	readonly raw: string;
	/** `nil` is a mark that says "nothing", such as /. */
	readonly status: FigureCell["status"];
	/** Null for a blank whose cell is not known. */
	readonly range: Range | null;
}
/** A report and its figures, as `gouji figures --cells` prints them of a file. */
export interface FiguresReport extends Identity {
	readonly figures: ByKey<number | null>;
	readonly cells: ByKey<CellReport>;
}
/** A change of the text that cannot be disputed. */
export interface Change {
	/** The rule that asked for it. */
	readonly code: string;
	/** In the text as it was before any change. */
	readonly range: Range;
	readonly before: string;
	readonly after: string;
}
export interface FixedText {
	readonly text: string;
	/** Disjoint, in the order of the text; none where nothing changed. */
	readonly changes: readonly Change[];
}
/** Makes an engine of the official editions and all rules. It takes some milliseconds: make one and keep it. */
export declare function createEngine(): Engine;
/**
 * Holds a text against the form and the law. Null where it is no report: no title, and nothing that says it is one.
 * @param text as an editor shows it: without a byte order mark
 * @throws {TypeError} where `engine` or `text` is none
 * @throws {RangeError} for an option that is none of those there are
 */
export declare function check(engine: Engine, text: string, options?: CheckOptions): CheckReport | null;
/**
 * The figures of a report by the keys of its form. Null where the text is no report.
 * @throws as `check`
 */
export declare function figures(engine: Engine, text: string, options?: ReadingOptions): FiguresReport | null;
/**
 * The text with every change made that cannot be disputed: the same as `gouji check --fix` makes. What is no report
 * stays as it is.
 * @throws as `check`
 */
export declare function applyFixes(engine: Engine, text: string, options?: CheckOptions): FixedText;

export {};

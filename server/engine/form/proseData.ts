/** How sentences speak of the figures of a form: words only, folded as `readProseText` folds. */
export interface ProseData {
  /** Headings with these words tell no topic. */
  readonly notHeadings: readonly string[];
  readonly topics: readonly TopicData[];
  readonly measures: readonly MeasureData[];
  readonly results: readonly ResultData[];
  /** What sentences call columns beside their labels: 个人 for 自然人. */
  readonly columns?: readonly { readonly column: string; readonly phrases: readonly string[] }[];
  /**
   * “All of them answered” after a count of the measures `of`, said with the measure `by` and one of `marks`, which
   * tell that it is done and not how, denies a row above zero.
   */
  readonly allDone: {
    readonly of: readonly string[];
    readonly by: string;
    readonly denies: string;
    readonly marks: readonly string[];
  };
  /** “No request was received” denies a row above zero. */
  readonly none: { readonly denies: string };
  /** Counts that sentences give by the words of a row and of a column; none where absent. */
  readonly tallies?: TalliesData;
  /** What sentences say of fees for requests; nothing where absent. */
  readonly fees?: FeesData;
  readonly words: Readonly<Record<WordKind, readonly string[]>>;
  /** Sentences of the law, and parts of them, that reports repeat every year: no words of their own. */
  readonly statutory?: readonly string[];
}

/**
 * Counts that a sentence gives by the words of a row and of a column, in either order: 制发 (issued) 行政规范性文件 14 件.
 * `present` are more words of the report's own year, `fillers` say nothing of what is counted; a sentence with one
 * of `shuts` counts something else, or over other years, and is not read.
 */
export interface TalliesData {
  readonly rows: readonly TallyRowData[];
  readonly columns: readonly TallyColumnData[];
  readonly present: readonly string[];
  readonly fillers: readonly string[];
  readonly shuts: readonly string[];
}

/** What there is of fees: the notices that were sent, the money they asked for, the money that was paid. */
export type FeePart = 'notices' | 'charged' | 'paid';

/**
 * How sentences speak of fees for requests, which no table has. A paragraph is read where it holds one of `named`;
 * `fillers` say nothing of what is counted; `shuts` are other fees and other years, beside which nothing is held against anything.
 */
export interface FeesData {
  readonly named: readonly string[];
  readonly parts: Readonly<Record<FeePart, readonly string[]>>;
  readonly fillers: readonly string[];
  readonly shuts: readonly string[];
}

/** What is counted. `column` is the only one that it has; `units` are those of its counts, none for sums of money. */
export interface TallyRowData {
  readonly table: string;
  readonly row: string;
  readonly column?: string;
  readonly phrases: readonly string[];
  readonly units: readonly string[];
  /** Whether reports tell of it by fields, so that a count may be of one of them. */
  readonly isDivided?: boolean;
  /** The first edition that has it. */
  readonly since?: string;
}

/** What was done with it, or stands of it. */
export interface TallyColumnData {
  readonly column: string;
  readonly phrases: readonly string[];
  /** The first edition that has it. */
  readonly since?: string;
}

/**
 * Words that are no measure: `last` and `next` year, and `and`, in the phrases of measures; `past` years and the
 * `present` one, which govern what follows them; the `rest` of a count; `vague` verbs, which may be of several rows; `part` of the count before (其中), or of the one that it stands behind (`amid`: 28件中); `list` joins two; `all` and
 * `negation` make claims; an `applicant` in general; the `manner` of an answer, which counts all of them only where
 * no `counterManner` is in the sentence; `compare` another year; `excluded` matters shut out their clause and those
 * after it; a `restrictor` makes a count one of a part, and so does the `reason` of a result, which still is no more
 * than all of it; `about` opens or ends a clause that says
 * of what those after it are; a `filler` says nothing of what is counted.
 */
export type WordKind =
  | 'last'
  | 'next'
  | 'and'
  | 'past'
  | 'present'
  | 'rest'
  | 'vague'
  | 'part'
  | 'amid'
  | 'list'
  | 'all'
  | 'negation'
  | 'applicant'
  | 'manner'
  | 'counterManner'
  | 'compare'
  | 'excluded'
  | 'restrictor'
  | 'reason'
  | 'about'
  | 'filler';

/** What a count is about. A sentence is read only where a noun, its section or the heading above names the topic. */
export interface TopicData {
  readonly key: string;
  readonly nouns: readonly string[];
  readonly sections: readonly string[];
  readonly headings: readonly string[];
}

/** Something that sentences count, by phrases in which {last} and {next} stand for the years before and after, {and} for 或, 和…. */
export interface MeasureData {
  readonly key: string;
  readonly topic: string;
  readonly table: string;
  readonly kind: 'intake' | 'outcome' | 'broughtForward' | 'carriedForward' | 'result' | 'case' | 'notice';
  readonly phrases: readonly string[];
  /** Nouns whose number is this count without a verb: 申请 in 申请数量为28件. */
  readonly numbered?: readonly string[];
  /** The sums that the count may equal, in words: `received + carriedIn`; the figures are the rows' totals. */
  readonly equals: readonly string[];
  /** The row that is zero where the prose says that there was none. */
  readonly denies?: string;
  /** The first edition that has its rows. */
  readonly since?: string;
}

/** A column of a table as sentences name it behind the count of its row; `allDenies` are zero where all are of it. */
export interface ResultData {
  readonly column: string;
  readonly table: string;
  readonly phrases: readonly string[];
  readonly allDenies?: readonly string[];
}

const megabyte = 1024 * 1024;

/** What a document may be at most; what is larger is refused unread. No report comes near. */
export const limits = {
  /** Bytes of a document. */
  bytes: 32 * megabyte,
  /** Bytes of one entry of a ZIP, unpacked. */
  entry: 32 * megabyte,
  /** Bytes of all entries of a ZIP together, unpacked, as the ZIP states them. */
  allEntries: 64 * megabyte,
  entries: 2_000,
  /** Tags, texts and entities of a part together: each is an object when read, and packs into almost nothing. */
  marks: 1_000_000,
  /** The same of all parts of a file that are read. */
  allMarks: 2_000_000,
  /** How deep the tags of a part may be nested. */
  depth: 200,
  /** Cells of a row of a table, those that a neighbour spans counted. */
  cells: 500,
  /** Rows of a table. */
  rows: 20_000,
  /** Characters of the text that is read, tabs between cells counted: a row that spans much is short in XML. */
  text: 16 * megabyte,
} as const;

import type { Grid } from '../../form/grid';
import { htmlRow, htmlTable, pipesRow, pipesTable, tabsRow, tabsTable, type ModelRow } from './print';
import type { Layout } from './row';

/** A layout in which tables are written; those in the others are read only. */
export type WrittenLayout = 'tabs' | 'pipes' | 'html';

/** All that is particular to a layout, but its reader. */
export interface LayoutTraits {
  /** The layout of what is written beside a table in this one: itself, where it is one that is written. */
  readonly writtenAs: WrittenLayout;
  /** Whether a blank cell shows: always, so that cells stand in columns; where marks part the cells; or never. */
  readonly blanks: 'shown' | 'marked' | 'lost';
  /** Whether each cell has a line of its own: no label has a place by its depth, and no row a width. */
  readonly isCellPerLine: boolean;
  /** Whether it is made of tags: its rows are no lines, and the text round it stands in tags too. */
  readonly isMarkup: boolean;
  /** The character that a cell begins behind, and the one that it ends before; null where no character parts cells. */
  readonly borders: readonly [before: string, behind: string] | null;
  /** How many line ends part a paragraph or a table from the next. */
  readonly gap: 1 | 2;
  /** A text as a paragraph of its own. */
  readonly paragraph: (text: string) => string;
  /** Prints a row after a model; empty where the layout cannot hold it. */
  readonly printRow: (model: ModelRow) => string;
  /** Prints a table as `writtenAs` has it; lines end in `lineEnd`, but for the last. */
  readonly printTable: (grid: Grid, lineEnd: string) => string;
}

const plain = { blanks: 'shown', isCellPerLine: false, isMarkup: false, gap: 2, paragraph: (text: string) => text } as const;

/** What stands beside a table that is read only is written with tabs. */
const readOnly = { ...plain, writtenAs: 'tabs', borders: null, printRow: () => '', printTable: tabsTable } as const;

/** Each layout in full: a new one does not compile before all that is particular to it is said here. */
export const layouts: Readonly<Record<Layout, LayoutTraits>> = {
  tabs: { ...plain, writtenAs: 'tabs', borders: ['\t', '\t'], printRow: tabsRow, printTable: tabsTable },
  pipes: { ...plain, writtenAs: 'pipes', borders: ['|', '|'], printRow: pipesRow, printTable: pipesTable },
  html: {
    writtenAs: 'html',
    blanks: 'shown',
    isCellPerLine: false,
    isMarkup: true,
    borders: ['>', '<'],
    gap: 1,
    paragraph: (text) => `<p>${text}</p>`,
    printRow: htmlRow,
    printTable: htmlTable,
  },
  lines: { ...readOnly, blanks: 'marked', isCellPerLine: true },
  spaces: { ...readOnly, blanks: 'lost' },
};

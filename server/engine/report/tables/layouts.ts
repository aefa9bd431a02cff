import type { Grid } from '../../form/grid';
import {
  barsRow,
  barsTable,
  htmlRow,
  htmlTable,
  pipesRow,
  pipesTable,
  separatedRow,
  separatedTable,
  tabsRow,
  tabsTable,
  type ModelRow,
} from './print';
import type { Layout } from './row';

/** A layout in which new reports are written. */
export type WrittenLayout = 'tabs' | 'pipes' | 'html';

/** All that is particular to a layout, but its reader. */
export interface LayoutTraits {
  /** The layout of what is written beside a table in this one: itself, unless it is read only. */
  readonly writtenAs: Layout;
  /** Whether a blank cell shows: always, so that cells stand in columns; where marks part the cells; or never. */
  readonly blanks: 'shown' | 'marked' | 'lost';
  /** Whether each cell has a line of its own: no label has a place by its depth, and no row a width. */
  readonly isCellPerLine: boolean;
  /** Whether it is made of tags: its rows are no lines, and the text round it stands in tags too. */
  readonly isMarkup: boolean;
  /** The characters that a cell begins behind, and those that it ends before: any of them; null where no character parts cells. */
  readonly borders: readonly [before: string, behind: string] | null;
  /** What an editor may draw one below the other: the cells, the bars before them, or nothing where its lines are no rows, or are lined up by themselves. */
  readonly linesUp: 'cells' | 'bars' | 'nothing';
  /** How many line ends part a paragraph or a table from the next. */
  readonly gap: 1 | 2;
  /** A text as a paragraph of its own. */
  readonly paragraph: (text: string) => string;
  /** Prints a row after a model; empty where the layout cannot hold it. */
  readonly printRow: (model: ModelRow) => string;
  /** Prints a table as `writtenAs` has it; lines end in `lineEnd`, but for the last. */
  readonly printTable: (grid: Grid, lineEnd: string) => string;
}

const plain = {
  blanks: 'shown',
  isCellPerLine: false,
  isMarkup: false,
  linesUp: 'cells',
  gap: 2,
  paragraph: (text: string) => text,
} as const;

/** What stands beside a table that is read only is written with tabs. */
const readOnly = { ...plain, writtenAs: 'tabs', borders: null, printRow: () => '', printTable: tabsTable } as const;

/** The bars and corners of box drawings; what is left of them are horizontal lines. */
export const boxBars =
  '│┃║┆┇┊┋╎╏╽╿╵╷╹╻┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬';
/** What a Chinese input method, or a font, has for |. */
export const wideBars = '｜￨￤¦∣❘︱丨';

function barred(layout: Layout, marks: string, linesUp: LayoutTraits['linesUp']): LayoutTraits {
  const bar = marks.charAt(0);
  return {
    ...plain,
    writtenAs: layout,
    borders: [marks, marks],
    linesUp,
    printRow: (model) => barsRow(model, bar),
    printTable: (grid, lineEnd) => barsTable(grid, lineEnd, bar),
  };
}

function separated(layout: Layout, mark: string): LayoutTraits {
  return {
    ...plain,
    writtenAs: layout,
    borders: [mark, mark],
    printRow: (model) => separatedRow(model, mark),
    printTable: (grid, lineEnd) => separatedTable(grid, lineEnd, mark),
  };
}

/** Each layout in full: a new one does not compile before all that is particular to it is said here. */
export const layouts: Readonly<Record<Layout, LayoutTraits>> = {
  tabs: { ...plain, writtenAs: 'tabs', borders: ['\t', '\t'], printRow: tabsRow, printTable: tabsTable },
  pipes: {
    ...plain,
    writtenAs: 'pipes',
    borders: ['|', '|'],
    linesUp: 'bars',
    printRow: pipesRow,
    printTable: pipesTable,
  },
  boxes: barred('boxes', boxBars, 'nothing'),
  wideBars: barred('wideBars', wideBars, 'bars'),
  commas: separated('commas', ','),
  wideCommas: separated('wideCommas', '，'),
  semicolons: separated('semicolons', ';'),
  html: {
    writtenAs: 'html',
    blanks: 'shown',
    isCellPerLine: false,
    isMarkup: true,
    borders: ['>', '<'],
    linesUp: 'nothing',
    gap: 1,
    paragraph: (text) => `<p>${text}</p>`,
    printRow: htmlRow,
    printTable: htmlTable,
  },
  lines: { ...readOnly, blanks: 'marked', isCellPerLine: true, linesUp: 'nothing' },
  spaces: { ...readOnly, blanks: 'lost' },
};

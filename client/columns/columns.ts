import {
  DecorationRangeBehavior,
  Range,
  ThemeColor,
  window,
  workspace,
  type DecorationOptions,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  type ThemableDecorationAttachmentRenderOptions,
} from 'vscode';
import { calmMs } from '../connection/calm';
import type { Asked } from '../connection/ask';
import type { Reports } from '../reports/reports';
import { alignsColumns } from '../settings';
import { draw, type Mark, type Page } from './drawing';
import { concerns, follow, type ColumnTable } from './follow';
import type { Width } from './widths';

/** What drawing needs of the session. */
interface Server extends Asked {
  readonly onDidChangeState: (listener: () => void) => Disposable;
}

/** A report whose tables are drawn in columns. */
interface Sheet {
  /** As far as they are known: changes since the server's answer are followed. */
  tables: readonly ColumnTable[];
  /** The columns of each table as they were drawn: while one types in it they move to the right only. */
  starts: ReadonlyMap<number, Width>[];
  timer?: ReturnType<typeof setTimeout>;
  /** How often the server did not know the report yet. */
  misses: number;
}

/** A report that the server does not know, since it is passed over, is asked for so often. */
const mostMisses = 3;
/** What shows a cell that is still to be filled in. */
const box = '□';

/**
 * Draws the cells of a report's tables one below the other, without a character added to its text.
 *
 * Behind each border the editor draws a tab of its own, which ends where the column begins, as a tab stop on paper:
 * what stands before it may be of any width, in any font, and what stands behind it does not move while one types.
 * The server says once the typing rests which cell belongs to which column; until then changes are followed here.
 */
export class Columns implements Disposable {
  readonly #server: Server;
  readonly #reports: Reports;
  readonly #sheets = new Map<TextDocument, Sheet>();
  /** What was last drawn in an editor, to leave it alone where nothing else is to be drawn. */
  readonly #drawn = new WeakMap<TextEditor, string>();
  /** Columns stay where they begin, whatever is typed there. */
  readonly #pads = window.createTextEditorDecorationType({ rangeBehavior: DecorationRangeBehavior.OpenOpen });
  /** The tabs that they take the place of. */
  readonly #tabs = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    textDecoration: 'none; font-size: 0',
  });
  readonly #listeners: readonly Disposable[];

  constructor(server: Server, reports: Reports) {
    this.#server = server;
    this.#reports = reports;
    this.#listeners = [
      this.#pads,
      this.#tabs,
      server.onDidChangeState(() => this.#showAll()),
      // Later: the server is sent the report in a microtask.
      reports.onDidOpen(() => setTimeout(() => this.#showAll())),
      reports.onDidClose((document) => this.#forget(document)),
      window.onDidChangeVisibleTextEditors(() => this.#showAll()),
      window.onDidChangeTextEditorOptions(({ textEditor }) => this.#draw(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji')) this.#askAgain();
      }),
    ];
    this.#showAll();
  }

  /** What is drawn in an editor. */
  marksIn(editor: TextEditor): readonly Mark[] {
    return JSON.parse(this.#drawn.get(editor) ?? '[]') as Mark[];
  }

  dispose(): void {
    for (const document of [...this.#sheets.keys()]) this.#forget(document);
    for (const listener of this.#listeners) listener.dispose();
  }

  /** After a change of settings, of which the server hears at the same time: it may have other columns then. */
  #askAgain(): void {
    this.#showAll();
    for (const [document, sheet] of this.#sheets) this.#askSoon(document, sheet);
  }

  #askSoon(document: TextDocument, sheet: Sheet): void {
    clearTimeout(sheet.timer);
    sheet.timer = setTimeout(() => void this.#ask(document), calmMs);
  }

  #showAll(): void {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      if (!this.#reports.has(document) || !alignsColumns(document)) {
        this.#forget(document);
        continue;
      }
      if (this.#sheets.has(document)) this.#draw(editor);
      else void this.#ask(document);
    }
    const shown = new Set(window.visibleTextEditors.map(({ document }) => document));
    for (const document of [...this.#sheets.keys()]) if (!shown.has(document)) this.#forget(document);
  }

  #forget(document: TextDocument): void {
    const sheet = this.#sheets.get(document);
    if (!sheet) return;
    clearTimeout(sheet.timer);
    this.#sheets.delete(document);
    this.#drawAll(document);
  }

  async #ask(document: TextDocument): Promise<void> {
    const { client } = this.#server;
    if (!client) return;
    const sheet = this.#sheets.get(document) ?? { tables: [], starts: [], misses: 0 };
    this.#sheets.set(document, sheet);
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    try {
      const answer = await client.sendRequest<{ version: number; tables: ColumnTable[] } | null>('gouji/columns', {
        uri,
      });
      // Where the text has gone on, the change that came between asks again.
      if (this.#sheets.get(document) !== sheet || (answer && answer.version !== document.version)) return;
      if (!answer && ++sheet.misses < mostMisses) this.#askSoon(document, sheet);
      if (answer?.tables.length !== sheet.tables.length) sheet.starts = [];
      sheet.tables = answer?.tables ?? [];
    } catch {
      return; // the server has gone; the next one answers
    }
    this.#drawAll(document);
  }

  #changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const sheet = this.#sheets.get(document);
    if (!sheet || contentChanges.length === 0) return;
    const isConcerned = contentChanges.some((change) => concerns(sheet.tables, change));
    for (const change of contentChanges) sheet.tables = follow(sheet.tables, change);
    if (!isConcerned) return;
    this.#drawAll(document);
    this.#askSoon(document, sheet);
  }

  /** The cursor has gone somewhere else: the columns of a table that it left may become narrower. */
  #moved(editor: TextEditor): void {
    if (this.#sheets.has(editor.document)) this.#draw(editor);
  }

  #drawAll(document: TextDocument): void {
    for (const editor of window.visibleTextEditors) if (editor.document === document) this.#draw(editor);
  }

  #draw(editor: TextEditor): void {
    const { document } = editor;
    const sheet = this.#sheets.get(document);
    const page = pageOf(editor);
    const cursor = editor.selection.active.line;
    const marks: Mark[] = [];
    for (const [index, table] of (sheet?.tables ?? []).entries()) {
      const isInside = table.rows.some(({ line }) => line === cursor);
      const drawn = draw(table, page, isInside ? sheet?.starts[index] : undefined);
      if (sheet) sheet.starts[index] = drawn.starts;
      marks.push(...drawn.marks);
    }
    const key = JSON.stringify(marks);
    if ((this.#drawn.get(editor) ?? '[]') === key) return;
    this.#drawn.set(editor, key);
    editor.setDecorations(this.#pads, marks.map(padOf));
    editor.setDecorations(
      this.#tabs,
      (sheet?.tables ?? []).flatMap((table) => tabsOf(table, page)),
    );
  }
}

/** The tabs behind which cells begin. */
function tabsOf({ rows }: ColumnTable, page: Page): Range[] {
  return rows.flatMap(({ line, cells }) =>
    cells
      .filter(({ at }) => page.textOf(line).charAt(at - 1) === '\t')
      .map(({ at }) => new Range(line, at - 1, line, at)),
  );
}

function pageOf({ document, options, selections }: TextEditor): Page {
  const ends = selections.filter(
    ({ isEmpty, active }) => isEmpty && active.character === document.lineAt(active.line).text.length,
  );
  return {
    tabSize: typeof options.tabSize === 'number' ? options.tabSize : 4,
    ends: new Set(ends.map(({ active }) => active.line)),
    textOf: (line) => (line < document.lineCount ? document.lineAt(line).text : ''),
  };
}

function padOf({ line, at, cursor, start, boxes }: Mark): DecorationOptions {
  const attachment: ThemableDecorationAttachmentRenderOptions = {
    contentText: [boxes.before ? box : '', start ? '\t' : '', boxes.behind ? box : ''].join(''),
    color: new ThemeColor('editorCodeLens.foreground'),
    ...(start ? { textDecoration: `none; white-space: pre; tab-size: ${lengthOf(start)}` } : {}),
  };
  return {
    range: new Range(line, at, line, at),
    renderOptions: cursor === 'left' ? { after: attachment } : { before: attachment },
  };
}

function lengthOf({ ch, em }: Width): string {
  return `calc(${ch.toFixed(2)}ch + ${em.toFixed(2)}em)`;
}

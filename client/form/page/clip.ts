import type { Figures } from './figures';
import { placeOf } from './grid';

/**
 * The clipboard. A cell is no field, and a webview pastes into fields alone: the keys first put the focus into a field that
 * nobody sees, and it comes back with what they did.
 */
export class Clip {
  readonly #field: HTMLTextAreaElement;

  constructor(
    field: HTMLTextAreaElement,
    hooks: { copy(data: DataTransfer): void; paste(data: DataTransfer): void; back(): void },
  ) {
    this.#field = field;
    field.addEventListener('copy', (event) => {
      event.preventDefault();
      if (event.clipboardData) hooks.copy(event.clipboardData);
      hooks.back();
    });
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      if (event.clipboardData) hooks.paste(event.clipboardData);
      hooks.back();
    });
    // Whatever else is pressed is meant for the cell.
    field.addEventListener('keydown', ({ ctrlKey, metaKey }) => {
      if (!ctrlKey && !metaKey) hooks.back();
    });
  }

  /** To be called when a key is pressed that copies or pastes. */
  await(): void {
    this.#field.value = ' ';
    this.#field.focus({ preventScroll: true });
    this.#field.select();
  }
}

/** Cells as a table for Excel, WPS and Word. */
export function htmlOf(cells: readonly HTMLElement[], figures: Figures): string {
  const rows = rowsOf(cells, figures).map(
    (row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`,
  );
  return `<table border="1">${rows.join('')}</table>`;
}

/** Cells as text with tabs. */
export function textOf(cells: readonly HTMLElement[], figures: Figures): string {
  return rowsOf(cells, figures)
    .map((row) => row.join('\t'))
    .join('\n');
}

function rowsOf(cells: readonly HTMLElement[], figures: Figures): string[][] {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const { row } = placeOf(cell);
    rows.set(row, [...(rows.get(row) ?? []), figures.valueOf(cell)]);
  }
  return [...rows.values()];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

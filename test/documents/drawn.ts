import { docx, type Parts } from './support';

/** A Word document that was drawn, and the text that is to be read from it. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
const styles =
  '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';

/**
 * Writes a draft whose tables have tabs as a Word document, as many hands do: runs split anywhere, headings numbered by
 * Word, cells merged each way, tables cut over pages, with marks and deleted words between.
 *
 * @param draw numbers from 0 to 1
 * @param hasChanges whether words may be deleted and put in by tracking
 * @param isFree whether empty cells may be merged into others, and tables cut
 */
export function drawWord(text: string, draw: () => number, hasChanges = true, isFree = true): Drawn {
  const hand = new Hand(draw, hasChanges, isFree);
  const lines = text.replace(/\n$/, '').split('\n');
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    if (!line.includes('\t')) {
      hand.paragraph(line);
      index++;
      continue;
    }
    const end = lines.findIndex((other, at) => at > index && !other.includes('\t'));
    hand.table(lines.slice(index, end < 0 ? lines.length : end));
    index = end < 0 ? lines.length : end;
  }
  const parts: Parts = { numbering, styles };
  return { bytes: docx(hand.xml.join(''), parts), text: hand.text.map((line) => `${line}\n`).join('') };
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

class Hand {
  readonly xml: string[] = [];
  readonly text: string[] = [];
  #items = 0;

  constructor(
    private readonly draw: () => number,
    private readonly hasChanges: boolean,
    private readonly isFree: boolean,
  ) {}

  #happens(share: number): boolean {
    return this.draw() < share;
  }

  paragraph(line: string): void {
    const number = '一二三四五六七八九'[this.#items];
    const isItem = number !== undefined && line.startsWith(`${number}、`) && this.#happens(0.7);
    if (isItem) this.#items++;
    const place = this.#happens(0.5)
      ? '<w:pStyle w:val="H"/>'
      : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    // A number that Word makes counts those before it: once one is typed, the rest are.
    if (!isItem) this.#items = /^[一二三四五六]、/.test(line) ? 99 : this.#items;
    this.xml.push(`<w:p>${isItem ? `<w:pPr>${place}</w:pPr>` : ''}${this.#runs(isItem ? line.slice(2) : line)}</w:p>`);
    this.text.push(line);
  }

  /** A text as runs, cut anywhere, with what stands between runs. */
  #runs(text: string): string {
    const runs: string[] = [];
    for (let at = 0; at < text.length;) {
      const length = this.#happens(0.6) ? text.length : 1 + Math.floor(this.draw() * 4);
      const looks = this.#happens(0.3) ? '<w:rPr><w:rFonts w:hint="eastAsia"/><w:b/></w:rPr>' : '';
      const run = `<w:r>${looks}<w:t xml:space="preserve">${escaped(text.slice(at, at + length))}</w:t></w:r>`;
      runs.push(this.hasChanges && this.#happens(0.1) ? `<w:ins w:id="9">${run}</w:ins>` : run, this.#between());
      at += length;
    }
    return runs.join('');
  }

  #between(): string {
    const choice = Math.floor(this.draw() * 12);
    if (choice === 0) return '<w:proofErr w:type="gramEnd"/>';
    if (choice === 1) return '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>';
    if (choice === 2 && this.hasChanges) return '<w:del w:id="3"><w:r><w:delText>9</w:delText></w:r></w:del>';
    if (choice === 3) return '<w:r><w:lastRenderedPageBreak/></w:r>';
    return choice === 4 ? '<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>' : '';
  }

  table(lines: readonly string[]): void {
    const rows = lines.map((line) => line.split('\t'));
    let open: string[] = [];
    const close = (): void => {
      if (open.length > 0) this.xml.push(`<w:tbl><w:tblPr/><w:tblGrid/>${open.join('')}</w:tbl>`);
      open = [];
    };
    rows.forEach((cells, index) => {
      if (index > 2 && this.isFree && this.#happens(0.06)) {
        close();
        this.paragraph('');
      }
      open.push(this.#row(cells, rows[index - 1] ?? []));
      this.text.push(cells.join('\t'));
    });
    close();
  }

  #row(cells: readonly string[], above: readonly string[]): string {
    const lead = cells.findIndex((text) => text !== '');
    const before = lead > 0 && this.isFree && this.#happens(0.2) ? lead : 0;
    const written: string[] = [];
    for (let index = before; index < cells.length;) {
      let span = 1;
      while (index + span < cells.length && cells[index + span] === '' && this.isFree && this.#happens(0.5)) span++;
      const isContinued = cells[index] === '' && above.length > 0 && this.isFree && this.#happens(0.4);
      const merge = isContinued ? '<w:vMerge/>' : this.#happens(0.1) ? '<w:vMerge w:val="restart"/>' : '';
      written.push(
        `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${this.#cell(cells[index] ?? '')}</w:tc>`,
      );
      index += span;
    }
    return `<w:tr>${before > 0 ? `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` : ''}${written.join('')}</w:tr>`;
  }

  #cell(text: string): string {
    if (text === '')
      return (
        [
          '<w:p/>',
          '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>',
          '<w:p><w:r><w:t>　</w:t></w:r></w:p>',
          '<w:p></w:p><w:p/>',
        ][Math.floor(this.draw() * 4)] ?? ''
      );
    const own = `<w:p>${this.#runs(text)}</w:p>`;
    return this.#happens(0.1) ? `<w:p/>${own}` : own;
  }
}

import type { Page } from './page';
import { applyTo, multiply, Rulings, type Matrix } from './rulings';

/** What is used of pdfjs-dist. */
export interface Library {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(options: object): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getViewport(options: { scale: number }): { readonly transform: number[] };
  getTextContent(): Promise<{
    readonly items: readonly {
      readonly str?: string;
      readonly transform?: number[];
      readonly width?: number;
      readonly height?: number;
    }[];
  }>;
  getOperatorList(): Promise<Operators>;
  cleanup(): void;
}
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** No report has more; the rest is not looked at. */
const mostPages = 300;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The pages of a PDF. @throws what the library throws where the file is locked or broken */
export async function pagesOf(library: Library, bytes: Uint8Array): Promise<Page[]> {
  // The library takes the bytes for its own: it gets a copy. No script, no font of the system and no address is used.
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, library.OPS));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PdfPage, ops: Readonly<Record<string, number>>): Promise<Page> {
  const view = matrixOf(page.getViewport({ scale: 1 }).transform);
  const { items } = await page.getTextContent();
  const texts = items.flatMap(({ str = '', transform, width = 0, height = 0 }) => {
    if (str.trim() === '' || !transform) return [];
    const own = matrixOf(transform);
    const [x, y] = applyTo(view, [own[4], own[5]]);
    return [{ text: str, x, y, width, height: height || Math.hypot(own[2], own[3]) }];
  });
  return { texts, ...drawnOn(await page.getOperatorList(), view, ops) };
}

/** The lines and pictures of a page. */
function drawnOn(
  { fnArray, argsArray }: Operators,
  view: Matrix,
  ops: Readonly<Record<string, number>>,
): Pick<Page, 'across' | 'down' | 'hasPicture'> {
  const rulings = new Rulings();
  const saved: Matrix[] = [];
  let matrix = view;
  let hasPicture = false;
  const named = (...names: string[]): Set<number> => new Set(names.flatMap((name) => ops[name] ?? []));
  const drawn = named('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const filled = named('fill', 'eoFill');
  const pictures = named(
    'paintImageXObject',
    'paintInlineImageXObject',
    'paintImageMaskXObject',
    'paintImageXObjectRepeat',
  );
  fnArray.forEach((code, index) => {
    const args = argsArray[index] ?? [];
    if (code === ops['save'] || code === ops['paintFormXObjectBegin']) saved.push(matrix);
    if (code === ops['restore'] || code === ops['paintFormXObjectEnd']) matrix = saved.pop() ?? view;
    else if (code === ops['transform']) matrix = multiply(matrix, matrixOf(args));
    else if (code === ops['paintFormXObjectBegin'])
      matrix = multiply(matrix, args[0] ? matrixOf(args[0] as number[]) : identity);
    else if (code === ops['constructPath']) {
      const [how, paths] = args as [number, readonly (ArrayLike<number> | null)[]];
      if (paths[0] && (drawn.has(how) || filled.has(how))) rulings.path(paths[0], matrix, filled.has(how));
    } else if (pictures.has(code)) hasPicture = true;
  });
  return { across: rulings.across, down: rulings.down, hasPicture };
}

function matrixOf(numbers: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = numbers.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

import type { Ruling } from './page';

/** a b c d e f, as PDF writes them: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** What is thinner is a line, whether it was drawn as one or as a filled box. */
const thin = 2.5;

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function applyTo([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Gathers the straight lines of a page. */
export class Rulings {
  readonly across: Ruling[] = [];
  readonly down: Ruling[] = [];

  /** A path as pdf.js gives it, drawn with lines or filled. */
  path(data: ArrayLike<number>, matrix: Matrix, isFilled: boolean): void {
    for (const points of outlinesOf(data)) {
      const placed = points.map((point) => applyTo(matrix, point));
      const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
      const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
      if (Math.min(box.right - box.left, box.bottom - box.top) <= thin)
        this.#line([box.left, box.top], [box.right, box.bottom]);
      else if (!isFilled) placed.forEach((point, index) => index > 0 && this.#line(placed[index - 1] ?? point, point));
    }
  }

  #line([x1, y1]: Point, [x2, y2]: Point): void {
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (high <= thin && wide > thin)
      this.across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (wide <= thin && high > thin)
      this.down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

/** So many corners has no box of a table: a drawing. */
const mostPoints = 2000;

/** The outlines of a path that have straight sides alone. */
function outlinesOf(data: ArrayLike<number>): Point[][] {
  // Later versions have a curve of another kind, and with it another number for the end of an outline.
  return parse(data, 3) ?? parse(data, 4) ?? [];
}

function parse(data: ArrayLike<number>, close: number): Point[][] | null {
  const outlines: Point[][] = [];
  let points: Point[] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at];
    if (code === 0 || code === 1) {
      const point = [data[at + 1] ?? 0, data[at + 2] ?? 0] as const;
      if (code === 0) outlines.push((points = []));
      points.push(point);
      at += 3;
    } else if (code === close) {
      if (points[0]) points.push(points[0]);
      at += 1;
    } else if (code === 2 || code === 3) {
      points = [];
      at += code === 2 ? 7 : 5;
    } else return null;
  }
  return at === data.length ? outlines.filter(({ length }) => length > 1 && length <= mostPoints) : null;
}

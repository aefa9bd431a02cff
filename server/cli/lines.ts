import { Buffer } from 'node:buffer';

/** A line of a stream; null for one that was too long, of which nothing is kept. */
export type Line = string | null;

/**
 * The lines of a stream of UTF-8, without their ends, one after another: nothing more is read until the last one was dealt
 * with, so that what waits is never more than one chunk.
 * @param most bytes of a line
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const line = length > most ? null : Buffer.concat(kept).toString('utf8').replace(/\r$/, '');
    [kept, length] = [[], 0];
    return line;
  };
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > most) kept = [];
    else kept.push(piece);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

import { Buffer, isUtf8 } from 'node:buffer';

/** A line of a stream; null for one that was too long, of which nothing is kept, false for one that is no UTF-8. */
export type Line = string | null | false;

/**
 * The lines of a stream of UTF-8, without their ends and a mark of the byte order, one after another: nothing more is read until the last one was dealt
 * with, so that what waits is never more than one chunk.
 * @param most bytes of a line
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const bytes = length > most ? null : Buffer.concat(kept);
    [kept, length] = [[], 0];
    return bytes && textOf(bytes);
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

/** Some programs begin what they write with a mark of the byte order, and some write in the encoding of their system. */
function textOf(bytes: Buffer): string | false {
  return (
    isUtf8(bytes) &&
    bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r$/, '')
  );
}

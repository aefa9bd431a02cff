import { limits } from '../limits';
import { Refusal } from '../refusal';

/** An entry of a ZIP, as its central directory has it. Offsets and lengths are bytes. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly headerAt: number;
  /** Where its own bytes begin. */
  readonly dataAt: number;
  /** Where its record in the central directory stands. */
  readonly record: { readonly start: number; readonly end: number };
}

export interface Directory {
  readonly entries: readonly Entry[];
  /** Where the central directory begins. */
  readonly at: number;
  /** Where the record that ends it begins. */
  readonly endAt: number;
}

const endMark = 0x06054b50;
const recordMark = 0x02014b50;
const headerMark = 0x04034b50;
const endSize = 22;
const recordSize = 46;
const headerSize = 30;
const mostComment = 0xffff;

/**
 * Reads the directory of a ZIP; nothing is unpacked.
 *
 * @throws {Refusal} where it is broken, encrypted, or over a limit
 */
export function readDirectory(bytes: Uint8Array): Directory {
  if (bytes.length > limits.bytes) throw new Refusal('tooLarge');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt < 0) throw new Refusal('brokenZip');
  const count = view.getUint16(endAt + 10, true);
  const at = view.getUint32(endAt + 16, true);
  // Where these do not fit, they stand in another record, which no report needs.
  if (count === 0xffff || at === 0xffffffff) throw new Refusal('zip64');
  if (count > limits.entries) throw new Refusal('tooManyEntries');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let next = at;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const entry = readRecord(view, bytes, next, endAt);
    // Two entries of one name would be read differently by different programs.
    if (names.has(entry.name)) throw new Refusal('brokenZip');
    names.add(entry.name);
    total += entry.size;
    if (entry.size > limits.entry || total > limits.allEntries) throw new Refusal('tooLarge');
    entries.push(entry);
    next = entry.record.end;
  }
  refuseOverlaps(entries, at);
  return { entries, at, endAt };
}

/** Entries that share bytes are a bomb, or read differently by different programs; and writing would lose some. */
function refuseOverlaps(entries: readonly Entry[], directoryAt: number): void {
  let end = 0;
  for (const { headerAt, dataAt, packedSize } of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (headerAt < end) throw new Refusal('brokenZip');
    end = dataAt + packedSize;
  }
  if (end > directoryAt) throw new Refusal('brokenZip');
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - mostComment);
  for (let at = view.byteLength - endSize; at >= first; at--) {
    const isEnd =
      view.getUint32(at, true) === endMark && at + endSize + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return at;
  }
  return -1;
}

function readRecord(view: DataView, bytes: Uint8Array, at: number, endAt: number): Entry {
  if (at + recordSize > endAt || view.getUint32(at, true) !== recordMark) throw new Refusal('brokenZip');
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new Refusal('encrypted');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const end = at + recordSize + nameLength + extraLength + commentLength;
  const [packedSize, size, headerAt] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  if (end > endAt || headerAt + headerSize > view.byteLength || view.getUint32(headerAt, true) !== headerMark)
    throw new Refusal('brokenZip');
  const dataAt = headerAt + headerSize + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + packedSize > view.byteLength) throw new Refusal('brokenZip');
  const name = new TextDecoder().decode(bytes.subarray(at + recordSize, at + recordSize + nameLength));
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    headerAt,
    dataAt,
    record: { start: at, end },
  };
}

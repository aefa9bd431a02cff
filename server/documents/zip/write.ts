import { deflateSync } from 'fflate';
import type { Archive } from './archive';
import { crc32 } from './crc';
import type { Entry } from './directory';

/**
 * The ZIP with other contents for some entries; one that is not there yet is added at the end. All that is not named
 * stays byte for byte.
 */
export function writeArchive({ bytes, directory }: Archive, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { entries, at, endAt } = directory;
  const out: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): number => {
    out.push(part);
    length += part.length;
    return length - part.length;
  };
  // Not slice(): where the bytes are a Buffer of Node's, that is no copy.
  const copyOf = (from: number, to?: number): Uint8Array => new Uint8Array(bytes.subarray(from, to));
  const order = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  const records = new Map<Entry, Uint8Array>();
  const [first] = order;
  put(bytes.subarray(0, first?.headerAt ?? at)); // what a self-extracting file or a sloppy program puts before
  order.forEach((entry, index) => {
    const record = copyOf(entry.record.start, entry.record.end);
    const view = viewOf(record);
    const content = contents.get(entry.name);
    if (content) {
      const packed = pack(content);
      const header = copyOf(entry.headerAt, entry.dataAt);
      state(viewOf(header), 6, packed);
      state(view, 8, packed);
      view.setUint32(42, put(header), true);
      put(packed.bytes);
    } else view.setUint32(42, put(bytes.subarray(entry.headerAt, order[index + 1]?.headerAt ?? at)), true);
    records.set(entry, record);
  });
  const added = [...contents]
    .filter(([name]) => !entries.some((entry) => entry.name === name))
    .map(([name, content]) => newEntry(name, content, length, put));
  const directoryAt = length;
  for (const entry of entries) put(records.get(entry) ?? new Uint8Array());
  for (const record of added) put(record);
  const end = copyOf(endAt);
  const view = viewOf(end);
  for (const place of [8, 10]) view.setUint16(place, entries.length + added.length, true);
  view.setUint32(12, length - directoryAt, true);
  view.setUint32(16, directoryAt, true);
  put(end);
  return join(out, length);
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

function pack(content: Uint8Array): Packed {
  return { bytes: deflateSync(content), crc: crc32(content), size: content.length };
}

/** Writes method, check sum and sizes into a header or record whose flags stand at `at`. */
function state(view: DataView, at: number, { bytes, crc, size }: Packed): void {
  view.setUint16(at, view.getUint16(at, true) & ~8, true); // the sizes stand here and not behind the data
  view.setUint16(at + 2, 8, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, bytes.length, true);
  view.setUint32(at + 16, size, true);
}

/** Writes a new entry and gives its record for the directory. */
function newEntry(name: string, content: Uint8Array, at: number, put: (part: Uint8Array) => number): Uint8Array {
  const packed = pack(content);
  const title = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + title.length);
  const record = new Uint8Array(46 + title.length);
  const firstDate = 0x21; // 1 January 1980: the same input gives the same file
  for (const [part, mark, flags] of [
    [header, 0x04034b50, 6],
    [record, 0x02014b50, 8],
  ] as const) {
    const view = viewOf(part);
    view.setUint32(0, mark, true);
    view.setUint16(flags - 2, 20, true);
    state(view, flags, packed);
    view.setUint16(flags, 0x800, true); // the name is UTF-8
    view.setUint16(flags + 6, firstDate, true);
    view.setUint16(flags + 20, title.length, true);
    part.set(title, part.length - title.length);
  }
  const view = viewOf(record);
  view.setUint16(4, 20, true);
  view.setUint32(42, at, true);
  put(header);
  put(packed.bytes);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

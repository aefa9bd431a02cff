import { Inflate } from 'fflate';
import { Refusal } from '../refusal';
import { crc32 } from './crc';
import type { Entry } from './directory';

/** So many packed bytes at a time: a bomb is noticed after a thousand times as many. */
const chunk = 16 * 1024;

/**
 * The bytes of an entry. Its length and check sum are those that the directory states, or it is refused.
 *
 * @throws {Refusal} where it is broken or packed in a way that is not read
 */
export function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const unpacked = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null;
  if (!unpacked || unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new Refusal('brokenZip');
  return unpacked;
}

/** Inflates no more than `size` bytes; null where more or fewer come out, or what is packed is broken. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  const done = { length: 0 };
  const stream = new Inflate((piece) => {
    if (done.length + piece.length <= size) out.set(piece, done.length);
    done.length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && done.length <= size; at += chunk) {
      const next = Math.min(packed.length, at + chunk);
      stream.push(packed.subarray(at, next), next === packed.length);
    }
  } catch {
    return null;
  }
  return done.length === size ? out : null;
}

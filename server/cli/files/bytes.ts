import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { kindOf } from '../../documents/kind';
import { firstBytes, kindOfStart } from '../../documents/starts';
import { limits } from '../../documents/limits';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem, unreadable } from '../problem';
import { damagedDocument, UnreadDocument } from './passed';

const megabyte = 1024 * 1024;
/** No report is a hundredth as large; what is larger is something else. */
export const mostMegabytes = 20;

/**
 * Reads a file.
 * @throws {Problem} where the system refuses, or it is too large or damaged; an `UnreadDocument` where its first bytes
 * tell that it is not read
 */
export function readFile(file: string, path: string): Uint8Array {
  try {
    return readBounded(file, statSync(file).size, path);
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(unreadable, path, error);
  }
}

/** Reads to the end; what grows meanwhile, or has no size (a pipe, a device), no further than is allowed. */
function readBounded(file: string, size: number, path: string): Uint8Array {
  let bytes = Buffer.allocUnsafe(firstBytes);
  let length = 0;
  let most = 0;
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      // A pipe gives less at a time.
      if (most === 0 && (read === 0 || length === firstBytes)) {
        most = mostOf(bytes.subarray(0, length), basename(file), path);
        refuseLarge(size, most, path);
      }
      if (read === 0) return bytes.subarray(0, length);
      if (most > 0) refuseLarge(length, most, path);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.max(size + 1, 2 * length));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a stream to its end. @throws as `readFile` */
export async function readStream(stream: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let most = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (most === 0 && length >= firstBytes) most = mostOf(Buffer.concat(chunks), '', path);
      if (most > 0) refuseLarge(length, most, path);
    }
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(unreadable, path, error);
  }
  return Buffer.concat(chunks);
}

/** How many bytes a file may have that begins like this. */
function mostOf(start: Uint8Array, name: string, path: string): number {
  const kind = kindOfStart(start);
  if (kind === 'zip' || kind === 'ole') return limits.bytes;
  const told = kindOf(start, name);
  if (told === 'pdf') return limits.bytes;
  if (told === 'broken') throw damagedDocument(path);
  if (told !== 'text' && told !== 'word' && told !== 'sheet') throw new UnreadDocument(told, path);
  return mostMegabytes * megabyte;
}

function refuseLarge(length: number, most: number, path: string): void {
  if (length > most) throw new Problem(tooLarge, { path, most: most / megabyte });
}

const tooLarge: Localized = {
  zh: '{path}：超过 {most} MB，不像年度报告，没有读取。请只交给它报告正文的文本。',
  en: '{path}: is over {most} MB, unlike any yearly report, and was not read. Give it the text of the report alone.',
};

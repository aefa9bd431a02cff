import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Localized } from '../../engine/form/form';
import type { Io } from '../io';
import { fileProblem, Problem, unreadable } from '../problem';
import { decode } from './decode';
import type { Input } from './inputs';
import type { DecodedBytes } from './patch';

/** A document that was read. */
export interface Loaded extends DecodedBytes {
  readonly input: Input;
}

const megabyte = 1024 * 1024;
/** No report is a hundredth as large; what is larger is something else. */
export const mostMegabytes = 20;

/**
 * Reads a document.
 * @throws {Problem} where it cannot be read, is over 20 MB, or is no text in UTF-8 or GB18030
 */
export async function load(input: Input, io: Io): Promise<Loaded> {
  const bytes = input.file === null ? await readAll(io.stdin, input.path) : readWhole(input.file, input.path);
  return { input, bytes, ...decode(bytes, input.path) };
}

function readWhole(file: string, path: string): Uint8Array {
  try {
    const { size } = statSync(file);
    refuseLarge(size, path);
    return readBounded(file, size, path);
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(unreadable, path, error);
  }
}

/** Reads to the end; what grows meanwhile, or has no size (a pipe, a device), no further than is allowed. */
function readBounded(file: string, size: number, path: string): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      refuseLarge(length, path);
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length + 65_536);
    }
  } finally {
    closeSync(descriptor);
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      length += chunk.length;
      refuseLarge(length, path);
    }
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(unreadable, path, error);
  }
  return Buffer.concat(chunks);
}

function refuseLarge(length: number, path: string): void {
  if (length > mostMegabytes * megabyte) throw new Problem(tooLarge, { path, most: mostMegabytes });
}

const tooLarge: Localized = {
  zh: '{path}：超过 {most} MB，不像年度报告，没有读取。请只交给它报告正文的文本。',
  en: '{path}: is over {most} MB, unlike any yearly report, and was not read. Give it the text of the report alone.',
};

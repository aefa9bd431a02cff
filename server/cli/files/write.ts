import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem } from '../problem';

/**
 * Puts `bytes` in the place of a file, whole or not at all: they are written beside it, then renamed over it.
 * Permissions stay; a symbolic link stays and what it points at is replaced.
 * @param file absolute path
 * @param path names the file in messages
 * @param read the bytes that were read of it: a file that was changed since is left alone
 * @throws {Problem} where the file is read-only or changed, or the system refuses; the file is then as it was
 */
export function replaceFile(file: string, path: string, read: Uint8Array, bytes: Uint8Array): void {
  let beside: string | null = null;
  try {
    const target = realpathSync(file);
    const stats = statSync(target);
    // Renaming would replace a read-only file without asking.
    if ((stats.mode & 0o222) === 0) throw new Problem(readOnly, { path });
    beside = join(dirname(target), `.gouji-${randomBytes(6).toString('hex')}.tmp`);
    writeBeside(beside, bytes, stats);
    if (!readFileSync(target).equals(read)) throw new Problem(changed, { path });
    renameSync(beside, target);
    beside = null;
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(unwritable, path, error);
  } finally {
    if (beside !== null) rmSync(beside, { force: true });
  }
}

function writeBeside(beside: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  keepOwner(beside, uid, gid);
  chmodSync(beside, mode & 0o7777);
}

/** Only the administrator may give files away; for others the file becomes theirs, as with any editor. */
function keepOwner(beside: string, uid: number, gid: number): void {
  try {
    chownSync(beside, uid, gid);
  } catch {
    // Left to the one who runs the command.
  }
}

const readOnly: Localized = {
  zh: '{path}：是只读文件，没有改动。请先取消只读再修正。',
  en: '{path}: is read-only and was left alone. Make it writable and fix again.',
};
const changed: Localized = {
  zh: '{path}：检查期间被别的程序改动过，没有修正。请重新运行。',
  en: '{path}: was changed by another program meanwhile and was left alone. Run again.',
};
const unwritable: Localized = {
  zh: '{path}：不能写入：{reason}。原文件没有改动。',
  en: '{path}: cannot be written: {reason}. The file is unchanged.',
};

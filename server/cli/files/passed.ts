import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { firstBytes, mayBeDocument, notRead, type UnreadKind } from '../../documents/starts';
import { Problem } from '../problem';

/** A document of a kind that is not read: named by itself it is a failure; found in a folder it is told and counted. */
export class UnreadDocument extends Problem {
  /** `sentence`: what is said of this very file, without a full stop; where absent what is said of all of its kind. */
  constructor(kind: UnreadKind, path: string, why: Localized = notRead[kind]) {
    super(notChecked(why), { path });
  }
}

/** A document of a kind that is read, but damaged: a failure wherever it is found. */
export function damagedDocument(path: string): Problem {
  return new Problem(notChecked(notRead.broken), { path });
}

function notChecked({ zh, en }: Localized): Localized {
  return { zh: `{path}：没有检查：${zh}。`, en: `{path}: was not checked: ${en}.` };
}

/** Whether a file in a folder is worth reading though it is not named as text: a document, or what is named as one. */
export function isDocumentIn(file: string): boolean {
  const name = basename(file);
  try {
    return mayBeDocument(readStart(file), name);
  } catch {
    // Of what cannot be opened the name alone is known; reading it will report why.
    return mayBeDocument(new Uint8Array(), name);
  }
}

/** The first bytes of a file. */
function readStart(file: string): Uint8Array {
  const bytes = Buffer.alloc(firstBytes);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, firstBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface RealDraft {
  readonly name: string;
  readonly text: string;
}

const folder = process.env['GOUJI_DRAFTS'];

/** The real drafts in the folder that GOUJI_DRAFTS names; null where it is not set. */
export const realDrafts: readonly RealDraft[] | null =
  folder === undefined || folder === ''
    ? null
    : readFolder(folder).filter(({ name }) => name.endsWith('.txt') && /^\d/.test(name));

function readFolder(of: string): RealDraft[] {
  return readdirSync(of, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, text: readFileSync(path.join(of, name), 'utf8') }));
}

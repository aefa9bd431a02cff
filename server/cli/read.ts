import type { Draft } from '../engine/reading/draft';
import type { Input } from './files/inputs';
import { load, type Loaded } from './files/load';
import type { Io } from './io';
import { draftOf } from './reader';
import type { DraftSettings, RunSettings } from './settings';

/** A document as it was read, with what is said of it; or why it could not be. */
export type Read =
  { readonly loaded: Loaded; readonly draft: Draft; readonly own: DraftSettings } | { readonly error: unknown };

/** Reads a document. Never throws. */
export async function readDraft(input: Input, settings: RunSettings, io: Io): Promise<Read> {
  try {
    const loaded = await load(input, io);
    const own = settings.of(input);
    return { loaded, own, draft: draftOf(own.reader, loaded) };
  } catch (error) {
    return { error };
  }
}

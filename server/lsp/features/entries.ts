import type { Range } from 'vscode-languageserver';
import { toRange } from '../../engine/text/ranges';
import { onServer } from './feature';

/** An acceptance in a `.gouji.json`: the draft and the finding that it is about, and where it stands in the file. */
export interface Entry {
  readonly file: string;
  readonly key: string;
  readonly range: Range;
}

export const entries = onServer<{ uri: string }, Entry[]>({
  method: 'gouji/entries',
  fallback: [],
  async answer({ uri }, { configs }) {
    const config = await configs.at(uri);
    return config
      ? config.accepted.map(({ file, key, ...span }) => ({ file, key, range: toRange(config.source, span) }))
      : [];
  },
});

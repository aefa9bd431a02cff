import type { Span } from '../../../../server/engine/text/source';
import { readProject } from '../../../support/samples';
import { places, type Place } from './report';

/** A sentence of the corpus, held against the figures of a base. */
export interface Wording {
  readonly base: string;
  /** What the sentence tries, from the comment above it. */
  readonly kind: string;
  /** The code of the finding that it must give; `-` for nothing. */
  readonly code: string;
  readonly place: Place;
  readonly sentence: string;
  /** The figures that are wrong, as places in the sentence. */
  readonly slips: readonly Span[];
}

export const bases = ['county', 'bureau', 'province', 'street', 'town', 'school', 'hospital', 'utility'] as const;

/**
 * `<base>.true.txt` and `<base>.false.txt`: `# kind`, then `code @place | sentence` a line; without a place it stands
 * under 依申请公开. A figure that contradicts the table stands in square brackets, which are no part of the sentence.
 */
export function readWordings(truth: 'true' | 'false'): Wording[] {
  return bases.flatMap((base) => {
    let kind = '';
    return linesOf(`${base}.${truth}.txt`).flatMap((line): Wording[] => {
      if (line.startsWith('#')) {
        kind = line.slice(2);
        return [];
      }
      const { head, sentence } = /^(?<head>[^|]+) \| (?<sentence>.+)$/.exec(line)?.groups ?? {};
      const [code = '', at = '@申请'] = (head ?? '').split(' ');
      const place = places.find((name) => at === `@${name}`);
      if (sentence === undefined || !place) throw new Error(`${base}.${truth}.txt: ${line}`);
      return [{ base, kind, code, place, ...unmark(sentence) }];
    });
  });
}

function unmark(marked: string): Pick<Wording, 'sentence' | 'slips'> {
  const parts = marked.split(/[[\]]/);
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
  const slips = parts.flatMap((part, at) =>
    at % 2 === 1 ? [{ start: starts[at] ?? 0, end: (starts[at] ?? 0) + part.length }] : [],
  );
  return { sentence: parts.join(''), slips };
}

/** `missed.txt` and `alarms.txt`: `base | sentence` a line, the sentences with which the rules do not yet do well. */
export function readExceptions(name: string): ReadonlySet<string> {
  return new Set(linesOf(name).filter((line) => !line.startsWith('#')));
}

export function keyOf({ base, sentence }: Wording): string {
  return `${base} | ${sentence}`;
}

function linesOf(name: string): string[] {
  return readProject(`test/engine/prose/corpus/${name}`)
    .split('\n')
    .filter((line) => line !== '');
}

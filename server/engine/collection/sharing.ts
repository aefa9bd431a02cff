import { countIn, shareIn } from '../reading/runs';
import type { Profile } from './profile';

/** A report with so few runs of its own says nothing that could be another's. */
export const fewestRuns = 100;
/** Another body's report shares text from this on. */
export const sharedFrom = 0.4;
/** Of last year's text: from the first on it is similar, from the second on it is used again. */
export const similarFrom = 0.3;
export const reusedFrom = 0.5;

/** Two reports, and how much of each stands in the other, from 0 to 1. */
export interface SharedPair {
  readonly one: number;
  readonly other: number;
  readonly ofOne: number;
  readonly ofOther: number;
}

/** Every run of so many is looked at to find pairs; their shares are then counted over all runs. */
const sampling = 8;
/** A run that many reports have is told by each to so many of those after it: what a whole county says makes a chain, not a square. */
const neighbours = 12;
/** A pair is counted where its sample shows this much less than what is told. */
const slack = 0.6;

/**
 * The pairs of reports that share text, by their indexes in `profiles`. Runs go into one ordered list of (run, report):
 * time and memory grow with the reports, not with their pairs. Reports of one body are no pair.
 */
export function sharedPairs(profiles: readonly Pick<Profile, 'hashes' | 'body'>[]): SharedPair[] {
  const sampled = profiles.map(({ hashes }) =>
    hashes.length < fewestRuns ? [] : [...hashes.filter((hash) => hash % sampling === 0)],
  );
  const entries = new Float64Array(sampled.reduce((sum, own) => sum + own.length, 0));
  let filled = 0;
  // A run of 32 bits and an index of 20 fit into the 53 that a number is exact to.
  sampled.forEach((own, index) => own.forEach((hash) => (entries[filled++] = hash * 2 ** 20 + index)));
  entries.sort();
  // Where each report's runs stand in the list, one report behind the other: pairs are counted by their first report, since
  // a count of all pairs at once would be more than a map can hold.
  const ends: number[] = [];
  for (const own of sampled) ends.push((ends.at(-1) ?? 0) + own.length);
  const next = ends.map((end, index) => end - (sampled[index]?.length ?? 0));
  const places = new Uint32Array(entries.length);
  entries.forEach((entry, at) => {
    const index = indexOf(entry);
    places[next[index] ?? 0] = at;
    next[index] = (next[index] ?? 0) + 1;
  });
  const pairs: SharedPair[] = [];
  sampled.forEach((own, one) => {
    const counts = new Map<number, number>();
    for (const at of places.subarray((ends[one] ?? 0) - own.length, ends[one])) {
      const run = runOf(entries[at] ?? 0);
      const last = Math.min(entries.length, at + neighbours + 1);
      for (let other = at + 1; other < last && runOf(entries[other] ?? 0) === run; other++) {
        const index = indexOf(entries[other] ?? 0);
        counts.set(index, (counts.get(index) ?? 0) + 1);
      }
    }
    for (const [other, count] of counts) {
      const least = Math.min(own.length, sampled[other]?.length ?? 0);
      const [a, b] = [profiles[one], profiles[other]];
      if (!a || !b || count < least * sharedFrom * slack || (a.body !== null && a.body === b.body)) continue;
      const common = countIn(a.hashes, b.hashes);
      const [ofOne, ofOther] = [common / a.hashes.length, common / b.hashes.length];
      if (Math.max(ofOne, ofOther) > sharedFrom) pairs.push({ one, other, ofOne, ofOther });
    }
  });
  return pairs;
}

function runOf(entry: number): number {
  return Math.floor(entry / 2 ** 20);
}

function indexOf(entry: number): number {
  return entry % 2 ** 20;
}

/** How much of `own` stands in another body's text; 0 where there is too little to say. */
export function shareOf(own: Uint32Array, other: Uint32Array): number {
  return own.length < fewestRuns || other.length < fewestRuns ? 0 : shareIn(own, other);
}

import type { KnownReport } from '../../collection/profile';
import { shareOf } from '../../collection/sharing';
import type { Reading } from '../../reading/reading';
import { holdsRun } from '../../reading/runs';
import { spanOfWhole } from '../../reading/structure';
import type { Finding, Related } from '../rule';

/** A sentence stands in the other report where so much of it does, and so many runs. */
const mostOfSentence = 0.8;
const fewestOfSentence = 8;
/** No more of them are shown. */
const mostShown = 20;

/** How much of a report's own words stand in last year's, from 0 to 1. */
export function shareOfLast(reading: Reading, previous: KnownReport): number {
  return shareOf(reading.runs.hashes, previous.profile.hashes);
}

/** A finding on the title, with the sentences that stand in the other report. */
export function reuseFinding(reading: Reading, other: KnownReport, share: number, subject: string): Finding {
  const related = sentencesIn(reading, other.profile.hashes);
  const percent = Math.floor(share * 100);
  return {
    args: { percent, sentences: related.length, document: other.profile.name, body: other.profile.institution ?? '' },
    subject,
    span: spanOfWhole(reading),
    related: related.slice(0, mostShown),
    values: { percent },
    elsewhere: [
      {
        message: 'other',
        args: { document: other.profile.name },
        document: other.profile,
        range: other.profile.title,
      },
    ],
  };
}

function sentencesIn({ runs }: Reading, other: Uint32Array): Related[] {
  return runs.sentences
    .filter(({ hashes }) => {
      const found = hashes.filter((hash) => holdsRun(other, hash)).length;
      return found >= fewestOfSentence && found >= hashes.length * mostOfSentence;
    })
    .map(({ span }) => ({ message: 'sentence', span }));
}

export const sentenceText = { zh: '这一句在那份年报里也有', en: 'This sentence stands in that report, too' } as const;

import { figuresOf, haveSameFigures, type KnownReport } from '../../collection/profile';
import type { Reading } from '../../reading/reading';
import { spanOfWhole } from '../../reading/structure';
import type { Finding } from '../rule';

/** So many are named; the others are counted. */
const mostNamed = 5;

/** A finding on the title that names other reports of the same body and year. */
export function versionsFinding(reading: Reading, versions: readonly KnownReport[]): Finding {
  const names = versions.slice(0, mostNamed).map(({ profile }) => profile.name);
  const { title } = reading.report;
  return {
    args: {
      documents: names.join('、') + (versions.length > mostNamed ? '…' : ''),
      count: versions.length,
      year: title?.year ?? '',
      institution: title?.institution ?? '',
    },
    subject: 'title',
    span: spanOfWhole(reading),
    values: { count: versions.length },
    elsewhere: versions.slice(0, mostNamed).map(({ profile }) => ({
      message: 'version',
      args: { document: profile.name },
      document: profile,
      range: profile.title,
    })),
  };
}

export const versionText = { zh: '另一份（{document}）', en: 'The other one ({document})' } as const;

/** The versions whose figures are, or are not, those of the reading. */
export function versionsOf(reading: Reading, versions: readonly KnownReport[], areSame: boolean): KnownReport[] {
  if (versions.length === 0) return [];
  const own = figuresOf(reading);
  return versions.filter(({ profile }) => haveSameFigures(own, profile) === areSame);
}

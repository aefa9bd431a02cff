import type { Reading } from '../../reading/reading';

/** Why a rule about rows finds nothing: a table that stands in no layout that is read, or no table at all. */
export function statusOfRows({ binding }: Reading): 'unknown' | 'skipped' | null {
  if (binding.tables.some(({ status }) => status === 'unread')) return 'unknown';
  return binding.tables.some(({ status }) => status === 'read' || status === 'blank') ? null : 'skipped';
}

/** The same for a rule about figures, which cannot be held against figures without a place. */
export function statusOfFigures(reading: Reading): 'unknown' | 'skipped' | null {
  const isUnplaced = reading.binding.tables.some(({ status, lines, missing }) => {
    return status === 'read' && (missing.length > 0 || lines.some(({ problem }) => problem !== null));
  });
  return statusOfRows(reading) ?? (isUnplaced ? 'unknown' : null);
}

import type { Row } from './row';
export function writePage(rows: readonly Row[]): string { return String(rows.length); }

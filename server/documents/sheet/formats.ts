import { readXml, type Part } from '../xml/read';

/** For each style of a cell, how it writes numbers: an id of its own or a code. */
export function readFormats(part: Part): string[] {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  let isCells = false;
  readXml(part, {
    wants: (name) => name === 'x:numFmt' || name === 'x:xf',
    open({ name, attributes }) {
      if (name === 'x:numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      else if (name === 'x:cellXfs') isCells = true;
      else if (name === 'x:xf' && isCells) styles.push(attributes['numFmtId'] ?? '0');
    },
    close(name) {
      if (name === 'x:cellXfs') isCells = false;
    },
    text: () => undefined,
  });
  return styles.map((id) => codes.get(id) ?? id);
}

/** Ids of Excel's own formats for days; those for Chinese and Japanese among them. */
const ownDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a format writes a day. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  if (/^[0-9]+$/.test(format)) return ownDates.has(Number(format));
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(code);
}

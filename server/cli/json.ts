import { quoteJson } from '../engine/text/steering';

/** A number that is printed digit for digit, however long: JSON sets no limit, the platform's numbers do. */
export class RawNumber {
  /** @param digits a number as JSON writes it: -12.50 */
  constructor(readonly digits: string) {}
}

/** A list or object that fits into a line of this many characters stays on one. */
const lineWidth = 120;

/**
 * Writes a value as JSON, indented by two. A Map is an object in the order of its entries; a property that is
 * undefined is left out. What would steer a terminal is escaped.
 */
export function writeJson(value: unknown, indent = ''): string {
  if (value instanceof RawNumber) return value.digits;
  if (typeof value === 'string') return quoteJson(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return wrap(
      '[',
      value.map((item) => writeJson(item, deeper)),
      ']',
      indent,
    );
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const parts = entries
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${quoteJson(String(key))}: ${writeJson(item, deeper)}`);
  return wrap('{', parts, '}', indent);
}

function wrap(open: string, parts: readonly string[], close: string, indent: string): string {
  const line = open + parts.join(', ') + close;
  if (indent.length + line.length <= lineWidth && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

/** The same on one line, without spaces. */
export function writeJsonLine(value: unknown): string {
  if (value instanceof RawNumber) return value.digits;
  if (typeof value === 'string') return quoteJson(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJsonLine).join(',')}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const parts = entries
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${quoteJson(String(key))}:${writeJsonLine(item)}`);
  return `{${parts.join(',')}}`;
}

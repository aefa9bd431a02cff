import { version } from '../../../package.json';
import { writeJson } from '../json';
import type { Format } from './format';

const indent = '  ';

/** The findings as JSON, with a line end: `{version, files, summary}`, and `set` where there was more than one report. */
export const jsonFormat: Format = {
  // A report is longer than a line, so that the list of them is always broken into lines.
  print: ({ report }) => writeJson(report, indent.repeat(2)),
  head: () => `{\n${indent}"version": ${writeJson(version)},\n${indent}"files": [\n${indent.repeat(2)}`,
  between: `,\n${indent.repeat(2)}`,
  foot: ({ summary, set }) =>
    `\n${indent}],\n` +
    (set ? `${indent}"set": ${writeJson(set, indent)},\n` : '') +
    `${indent}"summary": ${writeJson(summary, indent)}\n}\n`,
  none: ({ summary, set }) => `${writeJson({ version, files: [], ...(set ? { set } : {}), summary })}\n`,
};

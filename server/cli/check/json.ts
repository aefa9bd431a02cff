import { version } from '../../../package.json';
import { writeJson } from '../json';
import type { Format } from './format';

const indent = '  ';

/** The findings as JSON, with a line end: `{version, files, summary}`. */
export const jsonFormat: Format = {
  // A report is longer than a line, so that the list of them is always broken into lines.
  print: ({ report }) => writeJson(report, indent.repeat(2)),
  head: () => `{\n${indent}"version": ${writeJson(version)},\n${indent}"files": [\n${indent.repeat(2)}`,
  between: `,\n${indent.repeat(2)}`,
  foot: ({ summary }) => `\n${indent}],\n${indent}"summary": ${writeJson(summary, indent)}\n}\n`,
  none: ({ summary }) => `${writeJson({ version, files: [], summary })}\n`,
};

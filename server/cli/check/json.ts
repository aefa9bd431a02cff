import { version } from '../../../package.json';
import { writeJson } from '../json';
import { summarize, type FileReport } from './fileReport';

/** The findings as JSON, with a line end: `{version, files, summary}`. */
export function formatAsJson(files: readonly FileReport[]): string {
  return `${writeJson({ version, files, summary: summarize(files) })}\n`;
}

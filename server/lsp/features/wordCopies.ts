import { publishing } from '../../engine/published/blocks';
import { outlineOf, type Outline } from '../../engine/published/outline';
import { commentOf } from '../../engine/rules/comment';
import type { Steps } from '../../engine/text/steps';
import type { Analysis } from '../analyses';
import { onReport, onText } from './feature';

/** An open report as a document to be written: its blocks, with the official tables. */
export const outline = onReport({ method: 'gouji/outline', fallback: null, answer: outlining });

function* outlining({ draft }: Analysis): Steps<Outline> {
  const report = yield* publishing(draft);
  yield;
  return outlineOf(report);
}

/** The findings of a text as comments on it; what was accepted with a reason is none. */
export const comments = onText({
  method: 'gouji/comments',
  fallback: null,
  needsFindings: true,
  answer: ({ draft, result, language }) => result.diagnoses.map((diagnosis) => commentOf(diagnosis, draft, language)),
});

import { Draft } from '../../engine/reading/draft';
import { formForYear } from '../../engine/form/editions';
import type { Engine } from '../../engine/reading/engine';
import { toRange } from '../../engine/text/ranges';
import { SourceText } from '../../engine/text/source';
import type { Range } from 'vscode-languageserver';
import { onServer } from './feature';
import { skeletonOf, type Skeleton, type Wish } from '../../engine/writing/skeleton';

export const skeleton = onServer<SkeletonRequest, SkeletonAnswer | null>({
  method: 'gouji/skeleton',
  fallback: null,
  answer: (request, { engine }) => answerSkeleton(engine, request),
});

/** What the editor asks for a new report with: `previous` is the text of last year's, where one was chosen. */
export interface SkeletonRequest extends Wish {
  readonly previous?: string | null;
}

export interface SkeletonAnswer extends Omit<Skeleton, 'first'> {
  readonly first: Range;
}

/** Null where no form covers the year. */
export function answerSkeleton(engine: Engine, { previous, ...wish }: SkeletonRequest): SkeletonAnswer | null {
  const lastYears =
    typeof previous === 'string'
      ? new Draft(previous, engine, { form: 'auto', isReport: false, layout: 'tabs' })
      : null;
  const form = formForYear(
    engine.lexicons.map((lexicon) => lexicon.form),
    wish.year,
  );
  if (!form) return null;
  const made = skeletonOf(form, wish, lastYears);
  return { ...made, first: toRange(new SourceText(made.text), made.first) };
}

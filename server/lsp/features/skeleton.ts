import { Draft } from '../../engine/reading/draft';
import { formForYear } from '../../engine/form/editions';
import type { Engine } from '../../engine/reading/engine';
import { toRange } from '../../engine/text/ranges';
import { SourceText } from '../../engine/text/source';
import type { Range } from 'vscode-languageserver';
import type { Form } from '../../engine/form/form';
import type { TitlePattern } from '../../engine/form/data';
import { onServer, type ServerState } from './feature';
import { isReadAs, skeletonOf, type Skeleton, type Wish } from '../../engine/writing/skeleton';

export const skeleton = onServer<SkeletonRequest, SkeletonAnswer | null>({
  method: 'gouji/skeleton',
  fallback: null,
  async answer(request, { engine, configs }) {
    const { form: id } = request;
    const own = id == null ? undefined : (await ownForms(configs)).find(({ edition }) => edition === id);
    return id != null && !own ? null : answerSkeleton(engine, request, own);
  },
});

/** A form of one's own, for whoever chooses one for a new report. */
export interface OwnFormAnswer {
  readonly id: string;
  readonly title: TitlePattern;
  readonly years: Form['years'];
  /** Whether it distinguishes bodies by their level. */
  readonly hasLevels: boolean;
}

/** The forms of one's own by which new reports may be written: those for documents that were never saved. */
export const ownFormList = onServer<object, readonly OwnFormAnswer[]>({
  method: 'gouji/ownForms',
  fallback: [],
  answer: async (_, { configs }) =>
    (await ownForms(configs)).map(({ edition: id, title, years, writing }) => ({
      id,
      title,
      years,
      hasLevels: (writing?.levels ?? []).length > 0,
    })),
});

async function ownForms(configs: ServerState['configs']): Promise<readonly Form[]> {
  return (await configs.ofUnsaved('untitled:new'))?.set.forms ?? [];
}

/** What the editor asks for a new report with: `previous` is the text of last year's, where one was chosen. */
export interface SkeletonRequest extends Wish {
  readonly previous?: string | null;
  /** The id of a form of one's own; an edition where absent. */
  readonly form?: string | null;
}

export interface SkeletonAnswer extends Omit<Skeleton, 'first'> {
  readonly first: Range;
}

/** Null where no form covers the year, or the title would not be read as one of `own`. */
export function answerSkeleton(
  engine: Engine,
  { previous, ...wish }: SkeletonRequest,
  own?: Form,
): SkeletonAnswer | null {
  const lastYears =
    typeof previous === 'string'
      ? new Draft(previous, engine, { form: 'auto', isReport: false, layout: 'tabs' })
      : null;
  const form =
    own ??
    formForYear(
      engine.lexicons.map((lexicon) => lexicon.form),
      wish.year ?? 0,
    );
  if (!form || (own && !isReadAs(own, wish))) return null;
  const made = skeletonOf(form, wish, lastYears);
  return { ...made, first: toRange(new SourceText(made.text), made.first) };
}

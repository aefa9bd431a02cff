import type { commonTexts } from '../texts';
import type { stateTexts } from './texts';

type Texts = ReturnType<typeof commonTexts> & ReturnType<typeof stateTexts>;

/** What the server answers to `gouji/status`; null where it finds no report. */
export interface Answer {
  readonly form: string | null;
  readonly equations: { readonly held: number; readonly failed: number; readonly unknown: number };
  readonly errors: number;
  readonly warnings: number;
  /** Findings accepted with a reason; absent where none is. */
  readonly accepted?: number;
}

export interface Description {
  /** As short as the status bar wants it: 勾稽 37/42. */
  readonly count: string;
  readonly text: string;
  readonly detail: string | undefined;
  readonly level: 'Error' | 'Warning' | 'Information';
}

/** In words; `manual` is a report that is checked on command and was not yet. */
export function describe(
  texts: Texts,
  state: 'starting' | 'running' | 'stopped' | 'manual',
  answer: Answer | null | undefined,
): Description {
  if (state === 'stopped')
    return { count: texts.statusStopped, text: texts.statusStopped, detail: undefined, level: 'Error' };
  if (state === 'manual')
    return { count: texts.name, text: texts.name, detail: texts.statusManual, level: 'Information' };
  if (state === 'running' && answer === null)
    return { count: texts.name, text: texts.name, detail: texts.statusNotChecked, level: 'Information' };
  if (!answer)
    return {
      count: texts.name,
      text: texts.name,
      detail: state === 'starting' ? texts.statusStarting : undefined,
      level: 'Information',
    };
  const { form, errors, warnings, accepted = 0 } = answer;
  const { held, failed, unknown } = answer.equations;
  const problems = errors + warnings > 0 ? texts.statusProblems(errors, warnings) : texts.statusNoProblems;
  const details = [
    form === null ? texts.statusNoForm : texts.statusForm(form),
    problems,
    ...(accepted > 0 ? [texts.statusAccepted(accepted)] : []),
  ];
  const count = held + failed + unknown;
  const notes = [failed > 0 ? texts.statusFailed(failed) : '', unknown > 0 ? texts.statusUnknown(unknown) : ''].filter(
    Boolean,
  );
  const short = count > 0 ? `${texts.name} ${held}/${count}` : texts.name;
  return {
    count: short,
    text: [short, ...notes].join(texts.comma),
    detail: details.join(texts.semicolon),
    level: errors > 0 ? 'Error' : warnings + failed + unknown > 0 ? 'Warning' : 'Information',
  };
}

import { Buffer } from 'node:buffer';
import type { Localized } from '../../engine/form/form';
import type { Draft } from '../../engine/reading/draft';
import { fixAll } from '../../engine/rules/fixAll';
import { toRange } from '../../engine/text/ranges';
import { reportFile } from '../check/fileReport';
import { rewrite } from '../check/fix';
import { inspect } from '../check/inspect';
import type { RunContext } from '../context';
import { figuresJson } from '../figures/json';
import { figuresFile } from '../figures/placed';
import type { Input } from '../files/inputs';
import { read, type Loaded } from '../files/load';
import { Problem } from '../problem';
import { draftOf } from '../reader';
import type { DraftSettings } from '../settings';
import type { Request, Task } from './request';

/** What a request is worked out with. */
interface Asked {
  readonly context: RunContext;
  readonly request: Request;
  readonly loaded: Loaded;
  readonly draft: Draft;
  readonly own: DraftSettings;
}

const answers: Readonly<Record<Task, (asked: Asked) => object>> = {
  check: ({ context, loaded, draft, own }) =>
    reportFile(context, loaded, draft, inspect(context, loaded, draft, own), null, true),
  figures: ({ context, request, loaded, draft }) => figuresJson(figuresFile(context, loaded, draft), request.withCells),
  fix: fixed,
  text: ({ loaded }) => ({ kind: loaded.origin.kind, text: loaded.text }),
};

/**
 * Answers a request, and keeps nothing of it.
 * @throws {NoReport} for a text that is none, unless its text alone is asked for
 * @throws {Problem} where the document cannot be read
 */
export async function answer(around: RunContext, request: Request): Promise<object> {
  const { task, name, form, severities, language, bytes } = request;
  const context = { ...around, language };
  // A document without a name is called by the field that it came in, in what is wrong with it.
  const shown = name === '' ? (request.isText ? 'text' : 'base64') : name;
  const input: Input = { path: shown, file: null, root: around.io.cwd, isNamed: true };
  // The name alone tells a kind whose bytes do not, as with a file; nothing is read from the disk.
  const source = await read({ ...input, file: name === '' ? null : name }, bytes);
  const loaded: Loaded = { ...source, input: { ...source.input, path: name } };
  const own: DraftSettings = {
    reader: { engine: context.engine, form, isReport: form !== 'auto' },
    severities,
    terms: null,
    isExcluded: false,
  };
  const draft = draftOf(own.reader, loaded);
  if (task !== 'text' && !draft.isReport) throw new NoReport(context, shown);
  return answers[task]({ context, request, loaded, draft, own });
}

/** The text is no report, and nothing says that it is one. */
export class NoReport extends Problem {
  constructor({ engine }: RunContext, path: string) {
    super(noReport, { path, edition: engine.lexicons.at(-1)?.form.edition ?? '' });
  }
}

/** The document with every change that cannot be disputed, as `gouji check --fix` makes them. */
function fixed({ context, request, loaded, draft, own }: Asked): object {
  const diagnosesOf = (text: string): ReturnType<typeof inspect>['diagnoses'] => {
    const other = { ...loaded, text };
    return inspect(context, other, draftOf(own.reader, other), own).diagnoses;
  };
  const edits = fixAll(loaded.text, inspect(context, loaded, draft, own).diagnoses, diagnosesOf);
  const { bytes, made, refused, warning } = rewrite(loaded, edits);
  const result = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    changes: made.map(({ span, text, diagnosis }) => ({
      code: diagnosis.rule.code,
      range: toRange(draft.source, span),
      before: draft.source.slice(span),
      after: text,
    })),
    refused: refused?.in(context.language) ?? null,
    warning: warning?.in(context.language) ?? null,
    ...(request.isText ? { text: result.toString('utf8') } : { base64: result.toString('base64') }),
  };
}

const noReport: Localized = {
  zh: '{path}：不是政府信息公开工作年度报告（前 15 行里没有这样的标题），没有检查。如果确实是，请在请求里写 "form": "{edition}"。',
  en: '{path}: is no yearly report on government information disclosure (no such title in its first 15 lines) and was not checked. If it is one, write "form": "{edition}" in the request.',
};

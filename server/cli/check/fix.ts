import { Refusal } from '../../documents/refusal';
import type { WordDocument } from '../../documents/word/read';
import { planWord, writePlan } from '../../documents/word/write';
import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import type { SafeEdit } from '../../engine/rules/fixAll';
import type { Draft } from '../../engine/reading/draft';
import { applyEdits } from '../../engine/text/edits';
import type { Position } from '../../engine/text/source';
import { parse, type Loaded } from '../files/load';
import type { OutFolder } from '../files/out';
import { patch } from '../files/patch';
import { placeOf } from '../files/place';
import { replaceFile } from '../files/write';
import { Problem } from '../problem';

/** One change of a file: what stood there, what stands there now, and the rule that asked for it. */
export interface Change {
  /** Where it stood before any change was made. */
  readonly position: Position;
  /** The same as a reader of the document finds it; null for a text. */
  readonly place: string | null;
  readonly before: string;
  readonly after: string;
  readonly code: string;
}

/** Edits in words: those of source.fixAll. */
export function changesOf(loaded: Loaded, draft: Draft, edits: readonly SafeEdit[], language: Language): Change[] {
  return edits.map(({ span, text, diagnosis }) => ({
    position: draft.source.positionAt(span.start),
    place: placeOf(loaded, draft, span, language),
    before: draft.source.slice(span),
    after: text,
    code: diagnosis.rule.code,
  }));
}

/** What came of fixing a file. */
export interface Fixed {
  /** The document as it is now, or its copy. */
  readonly loaded: Loaded;
  readonly made: readonly SafeEdit[];
  /** What the copy is called; null where the file itself was fixed, or nothing was. */
  readonly written: string | null;
  /** What to say of changes that the document cannot take. */
  readonly refused: Problem | null;
  /** What to say of those that were made and may not last. */
  readonly warning: Problem | null;
}

/**
 * Applies edits to the file itself, or to a copy where `out` is given; its other bytes stay. Where there is nothing to
 * change, nothing is written.
 * @throws {Problem} where it cannot be written, or is a document and no copy; the file is then as it was
 */
export function applyChanges(loaded: Loaded, edits: readonly SafeEdit[], out: OutFolder | null): Fixed {
  const { input, origin } = loaded;
  if (origin.kind !== 'text' && !out) throw new Problem(onlyCopies, { path: input.path });
  const { bytes, made, refused, warning } = rewrite(loaded, edits);
  if (made.length === 0) return { loaded, made, written: null, refused, warning };
  const written = out ? out.write(input, bytes) : null;
  if (!out && input.file !== null) replaceFile(input.file, input.path, loaded.bytes, bytes);
  return { loaded: parse(input, bytes), made, written, refused, warning };
}

type Written = Pick<Fixed, 'made' | 'refused' | 'warning'> & { readonly bytes: Uint8Array };

/** Works out what a file is once edits are made; writes nothing. @throws {Problem} where its encoding cannot hold them */
export function rewrite({ input: { path }, origin, bytes }: Loaded, edits: readonly SafeEdit[]): Written {
  const nothing = { bytes, made: [], refused: null, warning: null };
  if (edits.length === 0) return nothing;
  switch (origin.kind) {
    case 'text':
      return { bytes: patch({ ...origin.decoded, bytes }, edits, path), made: edits, refused: null, warning: null };
    case 'word':
      return writeEdits(path, origin.document, edits);
    case 'sheet':
    case 'pdf':
      return { ...nothing, refused: new Problem(readOnlyKind, { path }) };
  }
}

/** All edits at once; where the document cannot take them all, those of each finding by themselves. */
function writeEdits(path: string, document: WordDocument, edits: readonly SafeEdit[]): Written {
  const nothing: Attempt = { bytes: document.archive.bytes, made: [], overFormulas: [] };
  if (document.isTracked) return { ...nothing, refused: refusedOf(path, [new Refusal('tracked')]), warning: null };
  let best = attempt(document, edits);
  const refusals: Refusal[] = [];
  if (best instanceof Refusal) {
    best = nothing;
    for (const diagnosis of new Set(edits.map((edit) => edit.diagnosis))) {
      const own = edits.filter((edit) => edit.diagnosis === diagnosis);
      const result: Attempt | Refusal = attempt(document, [...best.made, ...own]);
      if (result instanceof Refusal) refusals.push(result);
      else best = result;
    }
  }
  const { bytes, made, overFormulas } = best;
  return {
    bytes,
    made,
    refused: refusals.length > 0 ? refusedOf(path, refusals) : null,
    warning: overFormulas.length > 0 ? new Problem(formulas, { path, count: overFormulas.length }) : null,
  };
}

interface Attempt {
  readonly bytes: Uint8Array;
  readonly made: readonly SafeEdit[];
  readonly overFormulas: readonly number[];
}

function attempt(document: WordDocument, made: readonly SafeEdit[]): Attempt | Refusal {
  try {
    const plan = planWord(document, applyEdits(document.text, made));
    return { bytes: writePlan(document, plan), made, overFormulas: plan.overFormulas };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refusedOf(path: string, refusals: readonly Refusal[]): Problem {
  const list = (language: 'zh' | 'en'): string =>
    [...new Set(refusals.map((refusal) => refusal[language]))].join(language === 'zh' ? '；' : '; ');
  return new Problem(
    { zh: partly.zh.replace('{reasons}', () => list('zh')), en: partly.en.replace('{reasons}', () => list('en')) },
    { path },
  );
}

const onlyCopies: Localized = {
  zh: '{path}：Word 和 Excel 文件不在原处修正。请加 --out 文件夹，把改正后的副本写到那里。',
  en: '{path}: Word and Excel files are not fixed in place. Add --out FOLDER: the corrected copy is written there.',
};
const readOnlyKind: Localized = {
  zh: '{path}：Excel 工作簿只检查，不改正，没有写副本。请在 Excel 或 WPS 里修改。',
  en: '{path}: workbooks are checked and not corrected; no copy was written. Change it in Excel or WPS.',
};
const partly: Localized = {
  zh: '{path}：有改动没有写入：{reasons}。',
  en: '{path}: changes were not written: {reasons}.',
};
const formulas: Localized = {
  zh: '{path}：有 {count} 行改动的是 Word 公式（域）的结果，在 Word 里更新域（F9）时会重新计算。',
  en: '{path}: on {count} lines the result of a Word formula (a field) was changed: Word works it out again when its fields are updated (F9).',
};

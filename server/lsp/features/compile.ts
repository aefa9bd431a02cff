import { TextDocument } from 'vscode-languageserver-textdocument';
import { Collection } from '../../engine/collection/collection';
import { compile } from '../../engine/collection/compile';
import { profileOf } from '../../engine/collection/profile';
import type { Form } from '../../engine/form/form';
import type { Engine } from '../../engine/reading/engine';
import { fill, type Language } from '../../engine/rules/check';
import { failuresIn, obstacleText, othersTold, writeCompiled } from '../../engine/writing/compiled';
import { askedBy, documentName } from '../known';
import { onServer, type SentText } from './feature';

/** Parts to be added up: their texts, which need not be open. */
export interface CompileRequest {
  readonly texts: readonly SentText[];
  /** The body of the whole. */
  readonly institution: string;
  readonly year: number;
  readonly language: Language;
}

export interface CompileAnswer {
  /** The report of the whole; null where not one part can be counted. */
  readonly text: string | null;
  /** The names of the bodies that are counted. */
  readonly units: readonly string[];
  /** Why others are not, each in a sentence; the text says so too. */
  readonly obstacles: readonly string[];
  /** Why other reports are no parts, in a sentence for each reason: these keep nothing from being whole. */
  readonly others: readonly string[];
  /** How many equations fail over the sums, since they fail in a part. */
  readonly failures: number;
}

/** Adds reports up into that of a whole, as a text with tabs. What `.gouji.json` excludes is no part. */
export const compiled = onServer<CompileRequest, CompileAnswer | null>({
  method: 'gouji/compile',
  fallback: null,
  async answer({ texts, institution, year, language }, { engine, reports, configs }) {
    const collection = new Collection(engine.lexicons.map(({ form }) => form));
    const engines = new Map<Form, Engine>();
    for (const { uri, languageId, text } of texts) {
      const analysis = await reports.once(TextDocument.create(uri, languageId, 0, text));
      if (!analysis) continue;
      const form = analysis.draft.reading?.form;
      collection.set(profileOf(analysis.draft, documentName(uri)), form);
      if (form) engines.set(form, analysis.engine);
    }
    const [first] = texts;
    const asked = askedBy(first ? await configs.of(first.uri) : null);
    const found = compile(collection, { institution, year }, asked);
    const { compiled: sums, obstacles } = found;
    const say = ({ text, args }: ReturnType<typeof obstacleText>): string =>
      fill(language === 'en' ? text.en : text.zh, args);
    const why = obstacles.map((obstacle) => say(obstacleText(obstacle, year)));
    const others = othersTold(found.others).map(say);
    if (!sums) return { text: null, units: [], obstacles: why, others, failures: 0 };
    const left = obstacles.map(({ name }) => name);
    const own = engines.get(sums.form) ?? engine;
    const made = writeCompiled(own, sums, 'tabs', left);
    const units = sums.units.map(({ name }) => name);
    return { text: made.text, units, obstacles: why, others, failures: failuresIn(own, made, sums.form.edition) };
  },
});

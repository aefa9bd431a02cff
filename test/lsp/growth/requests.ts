import type { Diagnostic, Position } from 'vscode-languageserver';
import { diagnosticsOf } from '../../../server/lsp/features/diagnostics';
import type { Feature, ServerState } from '../../../server/lsp/features/feature';
import { features } from '../../../server/lsp/features/index';
import { answerSkeleton } from '../../../server/lsp/features/skeleton';
import { finish, type Steps } from '../../../server/engine/text/steps';
import type { Analysis } from '../../../server/lsp/analyses';
import { KnownReports } from '../../../server/lsp/known';
import { engine } from '../../support/check';
import { isLong } from '../../support/runs';
import { analysisOf } from '../features/preview/support';

const shown = { relatedInformation: true, pageOf: () => null };
const client = {
  diagnostics: shown,
  snippets: true,
  acceptsFindings: true,
  commands: ['gouji.form'],
} as unknown as ServerState['client'];

/** What is off unless a user asks for it, and is work, too. */
const everything = { codeLens: true, hints: { totals: true, columns: true } };

/** Those that work on no report: a `.gouji.json`, a roster and a form file are bounded in length, and a skeleton is asked for below. */
export const ofNoReport: readonly string[] = [
  'gouji/entries',
  'gouji/formFile',
  'gouji/formTold',
  'gouji/namedFiles',
  'gouji/ownForms',
  'gouji/roster',
  'gouji/skeleton',
];

/** What every feature is asked with, whatever it heeds of it: the whole text, a place in it, the text itself. */
function paramsOf(method: string, analysis: Analysis, position: Position, only?: string[]): object {
  const { uri } = analysis.document;
  const { source } = analysis.draft;
  const context = {
    // Only what is asked for when the work is done is counted.
    get diagnostics(): Diagnostic[] {
      return diagnosticsOf(analysis, shown);
    },
    ...(only ? { only } : {}),
  };
  const range = { start: source.positionAt(0), end: source.positionAt(source.text.length) };
  return {
    uri,
    textDocument: { uri },
    position,
    range,
    context,
    html: source.text,
    text: source.text,
    texts: [
      ['gouji/company', 'gouji/compile'].includes(method)
        ? { uri: 'file:///other.txt', languageId: 'plaintext', text: source.text }
        : source.text,
    ],
    gone: [],
    institution: '桐岭县人民政府',
    year: 2024,
    languageId: 'gouji-report',
    key: 'no-such',
    changes: [{ slot: 'requests/granted/natural', text: '5', from: '' }],
    about: { slot: 'requests/granted/total' },
  };
}

/** All the work that a text can be the cause of, ready to be done: the text is read by whoever asks first. */
export async function workOn(text: string, isAsked: (feature: Feature) => boolean = () => true): Promise<() => void> {
  const analysis = analysisOf(text, everything);
  const reports = {
    open: () => Promise.resolve(analysis),
    once: () => Promise.resolve(analysisOf(text)),
    known: new KnownReports(engine.lexicons.map(({ form }) => form)),
    tellOfCompany: () => undefined,
  } as unknown as ServerState['reports'];
  const configs = { of: () => Promise.resolve(null), ofUnsaved: () => Promise.resolve(null) };
  const state = { client, engine, reports, configs } as unknown as ServerState;
  const { source } = analysis.draft;
  const offsets = isLong ? [text.length >> 1, text.length] : [text.length >> 1];
  const places = offsets.map((offset) => source.positionAt(offset));
  const asked = features.filter((feature) => !ofNoReport.includes(feature.method) && isAsked(feature));
  const all: (Steps<unknown> | null)[] = [];
  for (const feature of asked) {
    const fixAll = (): object => paramsOf(feature.method, analysis, { line: 0, character: 0 }, ['source.fixAll']);
    for (const params of [
      ...places.map((place) => paramsOf(feature.method, analysis, place)),
      // One request alone asks for kinds of its own.
      ...(feature.method === 'textDocument/codeAction' ? [fixAll()] : []),
    ])
      all.push(await feature.start(params, state));
  }
  return () => {
    for (const steps of all) if (steps) finish(steps);
    answerSkeleton(engine, {
      institution: '云溪县档案局',
      year: 2025,
      level: 'department',
      layout: null,
      previous: text,
    });
  };
}

import type { ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../../engine/reading/engine';
import type { Steps } from '../../engine/text/steps';
import type { Analysis } from '../analyses';
import type { Client } from '../client';
import type { ConfigStore } from '../configStore';
import type { Reports } from '../reports';

/** What the server has for its features. */
export interface ServerState {
  readonly client: Client;
  readonly engine: Engine;
  readonly reports: Reports;
  readonly configs: ConfigStore;
}

/** Something that the server can be asked for. */
export interface Feature {
  readonly method: string;
  /** How the protocol tells clients of it; our own methods need no telling. */
  readonly capabilities?: ServerCapabilities;
  /** The answer where there is nothing to say, and where the work fails. */
  readonly fallback: unknown;
  /** The work that a request asks for; null where there is nothing to do. */
  start(params: unknown, state: ServerState): Promise<Steps<unknown> | null>;
}

interface Described<R> {
  readonly method: string;
  readonly capabilities?: ServerCapabilities;
  readonly fallback: R;
}

/** How the parameters of the protocol's requests, and of ours, name a document. */
type OfDocument = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

interface OfReport<P, R> extends Described<R> {
  /** Whether it tells of findings: the report is checked first. */
  readonly needsFindings?: boolean;
  readonly answer: (analysis: Analysis, params: P, client: Client) => R | Steps<R>;
}

/** A feature of open reports. */
export function onReport<P extends OfDocument, R>({
  needsFindings = false,
  answer,
  ...described
}: OfReport<P, R>): Feature {
  return {
    ...described,
    async start(params, { reports, client }) {
      const own = params as P;
      const analysis = await reports.open('uri' in own ? own.uri : own.textDocument.uri);
      return analysis && answering(analysis, needsFindings, () => answer(analysis, own, client));
    },
  };
}

/** A text that need not be open. */
export interface SentText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** A feature of reports that the client sends along. */
export function onText<R>({ needsFindings = false, answer, ...described }: OfReport<SentText, R>): Feature {
  return {
    ...described,
    async start(params, { reports, client }) {
      const own = params as SentText;
      const analysis = await reports.once(TextDocument.create(own.uri, own.languageId, 0, own.text));
      return analysis && answering(analysis, needsFindings, () => answer(analysis, own, client));
    },
  };
}

interface OfServer<P, R> extends Described<R> {
  readonly answer: (params: P, state: ServerState) => R | Promise<R>;
}

/** A feature of no report. */
export function onServer<P, R>({ answer, ...described }: OfServer<P, R>): Feature {
  return {
    ...described,
    async start(params, state) {
      const done = await answer(params as P, state);
      return (function* () {
        return done;
      })();
    },
  };
}

function* answering(analysis: Analysis, needsFindings: boolean, answer: () => unknown): Steps<unknown> {
  if (needsFindings) {
    yield* analysis.checking();
    yield;
  }
  const answered = answer();
  return isSteps(answered) ? yield* answered : answered;
}

function isSteps(answered: unknown): answered is Steps<unknown> {
  return typeof answered === 'object' && answered !== null && 'next' in answered;
}

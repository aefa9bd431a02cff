import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../server/cli/files/decode';
import { textOf } from '../../server/engine/rules/check';
import { Problem } from '../../server/cli/problem';
import { checkText, draftOf } from '../support/check';
import { hold } from '../support/runs';
import { startClient, type TestClient } from '../lsp/client';
import { anyDraft, anyPiece } from './drafts';

const uri = 'file:///draft.txt';
const title = '青禾县档案局2024年政府信息公开工作年度报告\n\n';

/** Any characters at all below a title, and pieces that stand in drafts by accident in any order. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => title + text),
  fc.array(anyPiece, { maxLength: 60 }).map((pieces) => title + pieces.join('')),
  fc.array(anyPiece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  anyDraft,
);

describe('of any text', () => {
  it('everything can be asked, and every place in the answer stands in the text', async () => {
    await hold(
      fc.property(anyText, (text) => {
        const { source } = draftOf(text);
        expect(source.text).toBe(text);
        for (const { rule, finding } of checkText(text).diagnoses) {
          // What a message quotes of the draft is cut short.
          expect(
            textOf(rule, finding.message ?? 'default', finding.args, 'zh-cn').length,
            finding.subject,
          ).toBeLessThan(400);
          for (const { start, end } of [finding.span, ...(finding.related ?? []).map(({ span }) => span)]) {
            expect(0 <= start && start <= end && end <= text.length, finding.subject).toBe(true);
          }
        }
      }),
      150,
      20_000,
    );
  });

  it('the answer is the same when it is asked again', async () => {
    const told = (text: string): string => {
      const { diagnoses, checks } = checkText(text);
      const plain = diagnoses.map(({ key, severity, finding }) => [
        key,
        severity,
        finding.span,
        finding.args,
        finding.fixes?.().map(({ edits }) => edits),
      ]);
      return JSON.stringify([checks, plain], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    };
    await hold(
      fc.property(anyDraft, (text) => {
        expect(told(text)).toBe(told(text));
      }),
      20,
      2000,
    );
  });
});

describe('bytes of any kind', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    anyDraft.map((text) => new Uint8Array(Buffer.from(text))),
    // A draft with some bytes overwritten: damaged UTF-8.
    fc.tuple(anyDraft, fc.array(fc.tuple(fc.nat(9999), fc.nat(255)), { maxLength: 5 })).map(([text, hits]) => {
      const bytes = new Uint8Array(Buffer.from(text));
      for (const [at, value] of hits) bytes[Math.floor((at * bytes.length) / 10_000)] = value;
      return bytes;
    }),
  );

  it('are read as text or refused in words, never otherwise', async () => {
    await hold(
      fc.property(anyBytes, (bytes) => {
        try {
          const { text, markLength } = decode(bytes, '稿.txt');
          expect(text).not.toContain('\0');
          expect(markLength).toBeLessThanOrEqual(4);
          checkText(text);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Problem);
          expect((problem as Problem).message).toMatch(/^稿\.txt：/);
        }
      }),
      120,
      20_000,
    );
  });
});

describe('the server', () => {
  let client: TestClient;
  let complaints: unknown[];
  beforeEach(async () => {
    client = await startClient();
    complaints = [];
    client.rpc.onNotification('window/logMessage', (message) => void complaints.push(message));
  });
  afterEach(() => client.close());

  it('answers every request on any draft, wherever it is asked, and logs no error', async () => {
    const place = fc.record({ line: fc.nat(80), character: fc.nat(60) });
    await hold(
      fc.asyncProperty(anyDraft, place, place, async (text, position, other) => {
        await client.open(uri, text);
        const textDocument = { uri };
        const [start, end] = [position, other];
        const ask = (method: string, more: object = {}): Promise<unknown> =>
          client.rpc.sendRequest(method, { textDocument, ...more });
        await Promise.all([
          client.pull(uri),
          ask('textDocument/hover', { position }),
          ask('textDocument/definition', { position }),
          ask('textDocument/references', { position, context: { includeDeclaration: true } }),
          ask('textDocument/documentHighlight', { position }),
          ask('textDocument/documentSymbol'),
          ask('textDocument/foldingRange'),
          ask('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }),
          ask('textDocument/codeAction', { range: { start, end }, context: { diagnostics: [] } }),
          client.rpc.sendRequest('gouji/layoutTable', { uri, position }),
          ask('textDocument/completion', { position, context: { triggerKind: 1 } }),
          ...['status', 'preview', 'published', 'entries'].map((name) =>
            client.rpc.sendRequest(`gouji/${name}`, { uri }),
          ),
          ...['tables', 'recomputeTotals'].map((name) => client.rpc.sendRequest(`gouji/${name}`, { uri, position })),
          client.rpc.sendRequest('gouji/paste', {
            uri,
            range: { start: position, end: position },
            html: `<table><tr><td>${text}</td></tr></table>`,
            text,
          }),
          client.rpc.sendRequest('gouji/checkText', { uri: 'file:///other.html', languageId: 'html', text }),
          client.rpc.sendRequest('gouji/finding', { uri, key: text.slice(0, 40) }),
          client.rpc.sendRequest('gouji/skeleton', {
            institution: text.slice(0, 40),
            year: 2024,
            level: 'county',
            layout: null,
            previous: text,
          }),
        ]);
        await client.rpc.sendNotification('textDocument/didClose', { textDocument });
        expect(complaints, JSON.stringify(text)).toEqual([]);
      }),
      30,
      8000,
    );
  });
});

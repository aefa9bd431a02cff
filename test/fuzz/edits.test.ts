import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { hold, isLong } from '../support/runs';
import { startClient, type TestClient } from '../lsp/client';
import { anyDraft, anyPiece, anySmallDraft } from './drafts';

/** Both servers know the document by the same name, so that their answers can be the same byte for byte. */
const uri = 'file:///draft.txt';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** One change: what stands between two places (parts of ten thousand of the text) is replaced; `all` sends the whole text. */
interface Change {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly all: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  from: fc.nat(10_000),
  length: fc.oneof(
    { weight: 60, arbitrary: fc.nat(3) },
    { weight: 10, arbitrary: fc.nat(40) },
    { weight: 1, arbitrary: fc.constant(1e6) },
  ),
  text: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: anyPiece }),
  all: fc.integer({ min: 0, max: 29 }).map((number) => number === 0),
});

/** The offset as a line and a character, by the protocol's line ends; one between \r and \n stands before both. */
function positionAt(text: string, offset: number): { line: number; character: number } {
  const at = text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const settled = (text: string, offset: number): number =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

/** All that a server says of the document, as it would be sent. */
async function answers({ rpc }: TestClient): Promise<string> {
  const textDocument = { uri };
  const only = ['quickfix', 'source.fixAll.gouji'];
  const [found, actions, symbols, folds, status] = await Promise.all([
    rpc.sendRequest('textDocument/diagnostic', { textDocument }),
    rpc.sendRequest('textDocument/codeAction', { textDocument, range: everywhere, context: { diagnostics: [], only } }),
    rpc.sendRequest('textDocument/documentSymbol', { textDocument }),
    rpc.sendRequest('textDocument/foldingRange', { textDocument }),
    rpc.sendRequest('gouji/status', { uri }),
  ]);
  // An edit belongs to a version: the one thing that must differ.
  return JSON.stringify(
    { found, actions, symbols, folds, status },
    (name, value: unknown) => (name === 'version' ? undefined : value),
    1,
  );
}

let clients: readonly TestClient[] = [];
afterEach(() => {
  for (const client of clients) client.close();
});

/** Edits a draft a few changes at a time, and holds what the server says against a server that opens the text anew. */
async function expectEditedAsFresh(
  drafts: fc.Arbitrary<string>,
  batches: number,
  perBatch: number,
  usual: number,
  long: number,
): Promise<void> {
  const [edited, fresh] = (clients = [await startClient(), await startClient()]) as [TestClient, TestClient];
  const batch = fc.array(change, { minLength: perBatch, maxLength: perBatch });
  const sequence = fc.array(batch, { minLength: batches, maxLength: batches });
  const told = { edits: 0, compared: 0, withFindings: 0 };
  const language = fc.constantFrom('plaintext', 'markdown', 'html', 'gouji-report');
  await hold(
    fc.asyncProperty(drafts, language, sequence, async (draft, languageId, all) => {
      let text = draft;
      let version = 1;
      await edited.open(uri, text, languageId);
      for (const changes of all) {
        const contentChanges = changes.map(({ from, length, text: replacement, all: isWhole }) => {
          const start = settled(text, Math.floor((from * text.length) / 10_000));
          const end = Math.max(start, settled(text, Math.min(text.length, start + length)));
          const range = { start: positionAt(text, start), end: positionAt(text, end) };
          text = text.slice(0, start) + replacement + text.slice(end);
          return isWhole ? { text } : { range, text: replacement };
        });
        await edited.rpc.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges,
        });
        await fresh.open(uri, text, languageId);
        const [byEdits, anew] = await Promise.all([answers(edited), answers(fresh)]);
        await fresh.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
        if (byEdits !== anew) await edited.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
        told.edits += changes.length;
        told.compared++;
        if (byEdits.includes('"severity"')) told.withFindings++;
        expect(byEdits, JSON.stringify(text)).toBe(anew);
      }
      await edited.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }),
    usual,
    long,
    1,
  );
  if (isLong) console.log(`edits: ${told.edits}, compared with a fresh open: ${told.compared}`);
  expect(told.withFindings, 'a good part of the drafts must stay reports, or nothing is shown').toBeGreaterThan(
    told.compared / 3,
  );
}

// 1,900 edits, or 100,000 at length: most on small drafts, compared after every fifth.
it('random edits of small drafts leave what a fresh open finds', () =>
  expectEditedAsFresh(anySmallDraft, 3, 5, 60, 6_000));
it('random edits of whole drafts leave what a fresh open finds', () => expectEditedAsFresh(anyDraft, 2, 10, 50, 500));

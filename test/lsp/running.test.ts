import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { features } from '../../server/lsp/features/index';
import { run } from '../../server/lsp/running';
import type { Steps } from '../../server/engine/text/steps';
import { mistakes } from '../support/samples';
import { analysisOf } from './features/preview/support';

describe('a request', () => {
  it('that is cancelled ends before its next step', async () => {
    const source = new CancellationTokenSource();
    const done: string[] = [];
    const work = function* (): Steps<void> {
      done.push('first');
      yield;
      done.push('second');
      source.cancel();
      yield;
      done.push('third');
    };
    await expect(run(work(), source.token)).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(done).toEqual(['first', 'second']);
  });

  it('lets messages in while it works for long', async () => {
    let isHeard = false;
    setImmediate(() => (isHeard = true));
    const work = function* (): Steps<number> {
      for (let steps = 0; ; steps++) {
        if (isHeard) return steps;
        yield;
      }
    };
    expect(await run(work(), CancellationToken.None)).toBeGreaterThan(0);
  });

  it('that asks for findings goes on where one that was given up has stopped', () => {
    const analysis = analysisOf(mistakes);
    const givenUp = analysis.checking();
    for (let step = 0; step < 5; step++) givenUp.next();
    const whole = analysisOf(mistakes).result;
    expect(analysis.result.checks).toEqual(whole.checks);
    expect(analysis.result.diagnoses.map(({ key }) => key)).toEqual(whole.diagnoses.map(({ key }) => key));
  });
});

describe('the list of features', () => {
  it('has each method once, and tells clients of all that the protocol knows', () => {
    const methods = features.map(({ method }) => method);
    expect(new Set(methods).size).toBe(methods.length);
    // Several requests may be told of by one of them, as textDocument/semanticTokens/range is with those of the whole.
    const kindOf = (method: string): string => method.split('/', 2).join('/');
    for (const { method } of features) {
      const telling = features.filter((other) => other.capabilities && kindOf(other.method) === kindOf(method));
      expect(telling.length, method).toBe(method.startsWith('textDocument/') ? 1 : 0);
    }
  });
});

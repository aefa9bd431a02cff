import { SemanticTokensBuilder, type Range, type SemanticTokens } from 'vscode-languageserver';
import type { SourceText, Span } from '../../../engine/text/source';
import type { Steps } from '../../../engine/text/steps';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { tokenModifiers, tokensOf, tokenTypes, type Token } from './tokens';

const none: SemanticTokens = { data: [] };

export const semanticTokens = onReport({
  method: 'textDocument/semanticTokens/full',
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
      range: true,
    },
  },
  fallback: none,
  answer: (analysis) => encoding(analysis),
});

export const semanticTokensInRange = onReport({
  method: 'textDocument/semanticTokens/range',
  fallback: none,
  answer: (analysis, { range }: { textDocument: { uri: string }; range: Range }) => encoding(analysis, range),
});

/** The tokens of a report, or those that touch a range of it, as the protocol writes them: line by line, each relative to the one before. */
export function* encoding(analysis: Analysis, range?: Range): Steps<SemanticTokens> {
  const { source } = analysis.draft;
  const tokens = yield* tokensOf(analysis);
  const from = range ? source.offsetAt(range.start) : 0;
  const to = range ? source.offsetAt(range.end) : source.text.length;
  const builder = new SemanticTokensBuilder();
  for (const token of tokens) {
    if (token.end < from || token.start > to) continue;
    for (const { line, character, length } of piecesOf(source, token))
      builder.push(line, character, length, tokenTypes.indexOf(token.type), bitsOf(token));
  }
  return { data: builder.build().data };
}

function bitsOf({ modifiers }: Token): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** A token on each line that a span has a part of: the protocol knows none that goes over a line's end. */
function* piecesOf(
  source: SourceText,
  { start, end }: Span,
): Generator<{ line: number; character: number; length: number }> {
  const last = source.positionAt(end).line;
  for (let { line } = source.positionAt(start); line <= last; line++) {
    const whole = source.lines[line];
    if (!whole) return;
    const from = Math.max(start, whole.start);
    const length = Math.min(end, whole.end) - from;
    if (length > 0) yield { line, character: from - whole.start, length };
  }
}

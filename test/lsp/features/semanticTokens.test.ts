import { describe, expect, it } from 'vitest';
import { finish } from '../../../server/engine/text/steps';
import { encoding } from '../../../server/lsp/features/tokens/semanticTokens';
import { tokenModifiers, tokenTypes } from '../../../server/lsp/features/tokens/tokens';
import { clean, edit, mistakes, readProject } from '../../support/samples';
import { analysisOf } from './preview/support';

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The tokens of a plain text as `type.modifier text`, decoded as a client does. */
function tokens(text: string, range?: Range): string[] {
  const { data } = finish(encoding(analysisOf(text, {}, 'plaintext'), range));
  const lines = text.split(/\r\n|\n|\r/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push(
      `${[tokenTypes[type], ...modifiers].join('.')} ${lines[line]?.slice(character, character + length) ?? ''}`,
    );
  }
  return found;
}

describe('semantic tokens', () => {
  it('tell title, headings, labels, heads, figures, years and document numbers in a draft of plain text', () => {
    const found = tokens(edit(clean, '（一）主动公开。', '（一）主动公开。按照国办公开办函〔2021〕30号，2024年以来，'));
    expect(found[0]).toBe('reportTitle 云溪县档案局2024年政府信息公开工作年度报告');
    expect(found).toEqual(
      expect.arrayContaining([
        'reportHeading 一、总体情况',
        'reportHeading （一）主动公开',
        'documentNumber 国办公开办函〔2021〕30号',
        'year 2024年',
        'columnHead 自然人',
        'rowLabel 一、本年新收政府信息公开申请数量',
        'rowLabel.total （七）总计',
        'figure 21',
        'figure.total 28',
      ]),
    );
  });

  it('mark the figure that alone explains a failure, and a mark for nothing', () => {
    const row = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';
    const slip = edit(clean, row, '（一）予以公开\t\t9\t2\t/\t1\t1\t0\t14');
    const found = tokens(slip);
    expect(found).toContain('figure.total.suspect 14');
    expect(found).toContain('figure.nil /');
    expect(tokens(clean).filter((token) => token.includes('suspect'))).toEqual([]);
  });

  it('are disjoint, stand on one line each, and are the same whatever ends the lines', () => {
    const found = tokens(mistakes);
    expect(tokens(mistakes.replaceAll('\n', '\r\n'))).toEqual(found);
    for (const token of found) expect(token).toMatch(/^\S+ \S/);
  });

  it('of a range are those of the whole that touch it', () => {
    const line = clean.split('\n').findIndex((text) => text.startsWith('一、本年新收'));
    const range = { start: { line, character: 0 }, end: { line, character: 100 } };
    expect(tokens(clean, range)).toEqual([
      'rowLabel 一、本年新收政府信息公开申请数量',
      ...['21', '4', '0', '1', '2', '0'].map((figure) => `figure ${figure}`),
      'figure.total 28',
    ]);
  });

  it('have a description and a scope of the grammar in the manifest, each of them', () => {
    const { contributes } = JSON.parse(readProject('package.json')) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenModifiers: { id: string }[];
        semanticTokenScopes: { scopes: Record<string, string[]> }[];
      };
    };
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...tokenTypes]);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...tokenModifiers]);
    const scopes = contributes.semanticTokenScopes[0]?.scopes ?? {};
    for (const type of tokenTypes) expect(scopes, type).toHaveProperty(type);
    const grammar = readProject('syntaxes/gouji-report.tmLanguage.json');
    for (const scope of Object.values(scopes).flat())
      if (!scope.startsWith('invalid.'))
        expect(grammar).toContain(`"${scope.replace('.heading.gouji', '.heading.section.gouji')}"`);
  });
});

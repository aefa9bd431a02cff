import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { officialForms } from '../../../server/engine/form/editions';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { Analysis } from '../../../server/lsp/analyses';
import { completionsOf } from '../../../server/lsp/features/completion/completion';
import { KnownReports } from '../../../server/lsp/known';
import { readSettings } from '../../../server/lsp/settings';
import { draftWith } from '../../engine/prose/support';
import { draftOf, engine } from '../../support/check';
import { lastYearWith } from '../../support/lastYear';
import { hold } from '../../support/runs';

/** What is offered at the end of a sentence that is being written, beside last year's report. */
function ask(sentence: string, last: string | null = lastYearWith(25), behind = '') {
  const known = new KnownReports(officialForms);
  if (last !== null) known.tellFile('file:///w/2023/a.txt', draftOf(last));
  const text = draftWith(sentence + behind);
  const document = TextDocument.create('file:///w/2024/a.txt', 'plaintext', 1, text);
  const analysis = new Analysis(document, 1, readSettings({}, undefined), null, engine, known);
  const at = text.indexOf(sentence) + sentence.length;
  const items = completionsOf(analysis, document.positionAt(at), { snippets: false })?.items ?? [];
  const offers = items.filter(({ detail }) => detail === '与上年年报相比');
  return { offers, labels: offers.map(({ label }) => label), document, analysis };
}

describe('behind a count and 同比', () => {
  it('the change since last year is offered with its sign', () => {
    expect(ask('收到政府信息公开申请28件，同比').labels).toEqual([
      '同比增长12.0%',
      '同比增加3件',
      '同比增加3件，增长12.0%',
    ]);
    expect(ask('收到政府信息公开申请28件，较上年', lastYearWith(35)).labels).toEqual([
      '较上年下降20.0%',
      '较上年减少7件',
      '较上年减少7件，下降20.0%',
    ]);
    expect(ask('收到申请28件（与上年相比').labels).toContain('与上年相比增加3件');
    expect(ask('收到申请28件，同比').offers[0]?.documentation).toBe(
      '「一、本年新收政府信息公开申请数量 · 总计」：本年 28，上年 25（2023/a.txt）',
    );
  });

  it('what is typed already is kept: nothing is offered that goes on otherwise', () => {
    expect(ask('收到申请28件，同比增').labels).toEqual(['同比增长12.0%', '同比增加3件', '同比增加3件，增长12.0%']);
    expect(ask('收到申请28件，同比增长').labels).toEqual(['同比增长12.0%']);
    expect(ask('收到申请28件，同比增长1').labels).toEqual(['同比增长12.0%']);
    for (const typed of ['同比下', '同比减少', '同比增长2', '同比增长12.0%', '同', ''])
      expect(ask(`收到申请28件，${typed}`).labels, typed).toEqual([]);
    expect(ask('收到申请28件，同比', lastYearWith(25), '增长12%。').labels).toEqual([]);
    expect(ask('收到申请28件，同比', lastYearWith(25), '，答复29件。').labels).toHaveLength(3);
  });

  it('from nothing, and where nothing changed, nothing false is said', () => {
    expect(ask('收到申请28件，同比', lastYearWith(0)).labels).toEqual(['同比增加28件']);
    expect(ask('收到申请28件，同比', lastYearWith(28)).labels).toEqual(['同比持平']);
    expect(ask('收到申请28件，与上年', lastYearWith(28)).labels).toEqual(['与上年持平']);
    expect(ask('收到申请28件，较上年', lastYearWith(28)).labels).toEqual([]);
  });

  it('nothing is offered where last year’s figure, or what is counted, is not known', () => {
    expect(ask('收到申请28件，同比', null).labels).toEqual([]);
    for (const sentence of [
      '网上申请19件，同比',
      '收到申请27件，同比',
      '上半年收到申请28件，同比',
      '收到申请28件，其中涉及土地的9件，同比',
      '收到申请28件，办理平稳有序，同比',
      '申请同比',
    ])
      expect(ask(sentence).labels, sentence).toEqual([]);
  });

  it('whatever is taken keeps what was typed, and is true', () =>
    hold(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('同比', '较上年', '比去年', '与上年相比', '同比增', '同比下', '较上年减少'),
        (last, typed) => {
          const sentence = `收到申请28件，${typed}`;
          const { offers, document, analysis } = ask(sentence, lastYearWith(last));
          for (const { textEdit } of offers) {
            const written = TextDocument.applyEdits(document, [textEdit as TextEdit]);
            expect(written).toContain(sentence);
            const found = check(draftOf(written), rules, {}, analysis.company).diagnoses;
            expect(found.filter(({ rule }) => /^prose-(?:previous|change|figure)$/.test(rule.code))).toEqual([]);
          }
        },
      ),
      40,
      1000,
    ));
});

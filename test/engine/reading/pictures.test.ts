import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import { Draft } from '../../../server/engine/reading/draft';
import { createEngine } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { movedBy } from '../../../server/engine/text/edits';
import { clean, edit } from '../../support/samples';

const engine = createEngine(officialForms);

/** What is said of a draft whose document holds pictures at these places, by key. */
function messagesOf(text: string, ...pictures: readonly string[]): Record<string, string> {
  const draft = new Draft(text, engine, {
    form: 'auto',
    isReport: false,
    layout: 'tabs',
    pictures: pictures.map((before) => text.indexOf(before)),
  });
  return Object.fromEntries(
    check(draft, rules, {}).diagnoses.map(({ key, finding }) => [key, finding.message ?? 'default']),
  );
}

const start = clean.indexOf('\n', clean.indexOf('\n二、') + 1) + 1;
const withoutTable = `${clean.slice(0, start)}\n${clean.slice(clean.indexOf('三、收到和处理', start))}`;

describe('a picture of a document', () => {
  it('in the section of a table that is not there is the reason', () => {
    expect(messagesOf(withoutTable)).toMatchObject({ 'table-missing:disclosure': 'default' });
    expect(messagesOf(withoutTable, '\n三、收到和处理')).toMatchObject({ 'table-missing:disclosure': 'picture' });
  });

  it('in another section, or on the heading, is none', () => {
    expect(messagesOf(withoutTable, '三、收到和处理')).toMatchObject({ 'table-missing:disclosure': 'default' });
    expect(messagesOf(withoutTable, '二、主动公开')).toMatchObject({ 'table-missing:disclosure': 'default' });
  });

  it('is what a section without words shows', () => {
    const at = clean.indexOf('\n', clean.indexOf('六、')) + 1;
    const empty = `${clean.slice(0, at)}\n`;
    expect(messagesOf(empty)).toHaveProperty('section-empty:others');
    const draft = new Draft(empty, engine, { form: 'auto', isReport: false, layout: 'tabs', pictures: [at] });
    expect(check(draft, rules, {}).diagnoses.map(({ key }) => key)).not.toContain('section-empty:others');
  });

  it('keeps to its section when the text before it is edited', () => {
    const text = edit(withoutTable, '二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n图\n');
    const draft = new Draft(text, engine, {
      form: 'auto',
      isReport: false,
      layout: 'tabs',
      pictures: [text.indexOf('图\n')],
    });
    const insert = [
      { span: { start: text.indexOf('图\n') - 14, end: text.indexOf('图\n') - 14 }, text: '新\n'.repeat(50) },
    ];
    const { report } = draft.reading!.after(insert);
    expect(report.source.text.slice(report.pictures[0], report.pictures[0]! + 1)).toBe('图');
  });

  it('moves as the edits before it make the text longer or shorter', () => {
    const edits = [
      { span: { start: 2, end: 4 }, text: '' },
      { span: { start: 6, end: 6 }, text: '甲乙丙' },
    ];
    expect(movedBy([0, 2, 3, 4, 6, 9], edits)).toEqual([0, 2, 2, 2, 7, 10]);
  });
});

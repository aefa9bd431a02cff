import { describe, expect, it } from 'vitest';
import type { WrittenLayout } from '../../../server/engine/report/tables/layouts';
import { skeletonOf, type Skeleton, type Wish } from '../../../server/engine/writing/skeleton';
import { formForYear, officialForms } from '../../../server/engine/form/editions';
import { createEngine } from '../../../server/engine/reading/engine';
import { answerSkeleton } from '../../../server/lsp/features/skeleton';
import { checkText, codes, draftOf, messageOf } from '../../support/check';
import { clean, edit } from '../../support/samples';

const wish: Wish = { institution: '云溪县档案局', year: 2025, level: 'department', layout: 'tabs' };
const layouts: readonly WrittenLayout[] = ['tabs', 'pipes', 'html'];

function skeleton(changes: Partial<Wish> = {}, lastYear: string | null = null): Skeleton {
  const own = { ...wish, ...changes };
  const form = formForYear(officialForms, own.year ?? 0);
  if (!form) throw new Error('no form covers the year');
  return skeletonOf(form, own, lastYear === null ? null : draftOf(lastYear));
}

const kinds = (text: string, layout: WrittenLayout): string[] =>
  codes(text, { layout }).map((code) => code.split(' ')[0] ?? '');
const rowOf = (text: string, label: string): string => text.split('\n').find((line) => line.includes(label)) ?? '';

describe.each([2019, 2020, 2021, 2025].flatMap((year) => layouts.map((layout) => ({ year, layout }))))(
  'a new report for $year with $layout',
  ({ year, layout }) => {
    const { text } = skeleton({ year, layout });
    const { reading, title } = draftOf(text, { layout });

    it('is a report of its body and year, by the form of the year', () => {
      expect(title).toMatchObject({ institution: '云溪县档案局', year });
      expect(reading?.form).toBe(formForYear(officialForms, year));
    });

    it('has the six sections in the words of the form, at one level', () => {
      const { sections } = reading!.report;
      expect(sections.map(({ section }) => section.index)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(sections.every(({ verbatim }) => verbatim)).toBe(true);
      expect(new Set(sections.map(({ heading }) => heading.level)).size).toBe(1);
    });

    it('has every row of every table, each in its section and in the layout asked for', () => {
      for (const table of reading!.binding.tables) {
        expect(table.status).toBe('blank');
        expect(table.missing).toEqual([]);
        expect(new Set(table.pieces.map((piece) => piece.layout))).toEqual(new Set([layout]));
        const own = reading!.report.sections.find(({ section }) => section.table === table.form.key);
        expect(own!.start <= table.span!.start && table.span!.end <= own!.end).toBe(true);
      }
    });

    it('gives nothing to mend but three tables to fill in', () => {
      // Its blanks are named as such, and nothing else is wrong.
      expect(kinds(text, layout).filter((kind) => kind !== 'placeholder')).toEqual([
        'table-blank',
        'table-blank',
        'table-blank',
      ]);
      expect(kinds(text, layout)).toContain('placeholder');
    });
  },
);

describe('a new report', () => {
  it('is not written for a year without a form', () => {
    expect(answerSkeleton(createEngine(officialForms), { ...wish, year: 2018 })).toBeNull();
  });

  it('states its period and the document that prescribes the form', () => {
    expect(skeleton().text).toContain(
      '国办公开办函〔2021〕30号规定的格式编制。报告中所列数据的统计期限为2025年1月1日至2025年12月31日。',
    );
    expect(skeleton({ year: 2020 }).text).toContain('国办公开办函〔2019〕60号');
  });

  it('points at the first place to fill in, also where the body has brackets in its name', () => {
    for (const institution of ['云溪县档案局', '云溪县开发区（工业园）管理委员会']) {
      const { text, first } = skeleton({ institution });
      expect(text.slice(first.start, first.end)).toBe('（此处填写主动公开政府信息的内容、渠道和数量）');
    }
  });

  it('asks a government, and no other body, for assessment, appraisal and accountability', () => {
    const { text } = skeleton({ institution: '云溪县人民政府', level: 'government' });
    for (const duty of ['工作考核情况：', '社会评议情况：', '责任追究情况：']) {
      expect(text).toContain(duty);
      expect(skeleton().text).not.toContain(duty);
    }
  });

  it('says of the fees only what is to be filled in, and nothing of them before they were in the form', () => {
    expect(skeleton().text).toContain('收费通知____件');
    expect(skeleton({ year: 2020 }).text).not.toContain('信息处理费');
  });

  it('has headings with marks in Markdown, and none elsewhere', () => {
    const { text } = skeleton({ layout: 'pipes' });
    expect(text).toMatch(/^# 云溪县档案局2025年/);
    expect(text).toContain('\n## 一、总体情况\n');
    expect(text).toContain('\n### （一）主动公开\n');
    expect(skeleton().text).not.toContain('#');
  });
});

describe('a new report after last year’s', () => {
  it('carries over what was not concluded, column by column, and no other figure', () => {
    const { text, carried, previous } = skeleton({}, clean);
    expect([previous, carried]).toEqual(['carried', 7]);
    const figures = [...draftOf(text).reading!.binding.figures.values()].filter(({ status }) => status !== 'blank');
    expect(figures.map(({ slot, cell }) => `${slot.row.label} ${slot.column.label} ${cell?.raw ?? ''}`)).toEqual(
      ['自然人 2', '商业企业 1', '科研机构 0', '社会公益组织 0', '法律服务机构 0', '其他 0', '总计 3'].map(
        (figure) => `二、上年结转政府信息公开申请数量 ${figure}`,
      ),
    );
  });

  it('has no errors, since a table with nothing but carried figures is not filled in yet', () => {
    const { text } = skeleton({}, clean);
    expect(kinds(text, 'tabs').filter((kind) => kind !== 'placeholder')).toEqual([
      'table-blank',
      'table-blank',
      'table-blank',
    ]);
    expect(messageOf(checkText(text).diagnoses.filter(({ rule }) => rule.code === 'table-blank')[1]!)).toBe(
      '「收到和处理政府信息公开申请情况」的表格只有上年结转的数字；没有发生的，请填 0。',
    );
  });

  it('takes none of its sentences', () => {
    const { text } = skeleton({}, clean);
    const sentences = clean.match(/[^\n。\t]{14,}。/g) ?? [];
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
  });

  it('takes its layout, its levels and its manner of headings', () => {
    expect(skeleton({ layout: null }, clean)).toMatchObject({ layout: 'tabs' });
    expect(skeleton({}, clean).text).toContain('\n（一）主动公开。（此处');
    const marked = skeleton({ layout: 'html', year: 2024 }).text.replace(/^###? /gm, '#### ');
    const next = skeleton({ layout: null }, marked);
    expect(next.layout).toBe('html');
    expect(next.text).toContain('\n#### 一、总体情况\n');
    expect(next.text).toContain('\n#### （一）主动公开\n');
  });

  it('takes headings of the body’s own that hold no number', () => {
    const own = edit(
      clean,
      '二、主动公开政府信息情况',
      '（六）政策解读\n\n今年做了十二次。\n\n（七）2024年大事\n\n有两件。\n\n二、主动公开政府信息情况',
    );
    const { text } = skeleton({}, own);
    expect(text).toContain('（六）政策解读。（此处填写本项内容）');
    expect(text).not.toContain('大事');
  });

  it.each([
    ['of another year', clean.replaceAll('2024年', '2023年'), 'otherYear'],
    ['of another body', clean.replaceAll('云溪县档案局', '云溪县水务局'), 'otherInstitution'],
    [
      'without the figures',
      clean.replace(/^四、结转下年度继续办理.*$/m, '四、结转下年度继续办理\t\t\t\t\t\t\t\t\t'),
      'noFigures',
    ],
    ['that is none', '会议记录', 'noReport'],
  ])('%s: carries nothing and says why', (_, lastYear, state) => {
    const { text, previous, carried } = skeleton({}, lastYear);
    expect([previous, carried]).toEqual([state, 0]);
    expect(rowOf(text, '二、上年结转')).toMatch(/^二、上年结转政府信息公开申请数量\t+$/);
  });

  it('takes last year’s figures by the older form, too', () => {
    const old = skeleton({ year: 2020 }).text.replace(
      /^四、结转下年度继续办理.*$/m,
      '四、结转下年度继续办理\t\t\t5\t0\t0\t0\t0\t0\t5',
    );
    expect(rowOf(skeleton({ year: 2021 }, old).text, '二、上年结转')).toContain('\t5\t0\t0\t0\t0\t0\t5');
  });
});

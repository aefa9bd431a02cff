import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import {
  boundTable,
  cellsOf,
  differences,
  distinctFigures,
  draftWith,
  figuresOf,
  form2019,
  form2021,
  readingOf,
  troubles,
} from './support';

describe('the official tables', () => {
  it('are read figure by figure', () => {
    const text = draftWith({});
    expect(differences(text, distinctFigures())).toEqual([]);
    expect(figuresOf(text).size).toBe(200);
  });

  it('of 2019 are read figure by figure, (九) with its decimals and changes below zero', () => {
    const figures = distinctFigures(form2019);
    figures.set('disclosure/licences/change', '-4').set('disclosure/procurement/amount', '1280.55');
    const text = draftWith({
      disclosure: printTabs(cellsOf('disclosure', figures, form2019)),
      requests: printTabs(cellsOf('requests', figures, form2019)),
      disputes: printTabs(cellsOf('disputes', figures, form2019)),
    }).replace('2024年', '2020年');
    expect(readingOf(text).form.edition).toBe('2019');
    expect(differences(text, figures)).toEqual([]);
  });

  it('have no trouble with any row', () => {
    for (const { key } of form2021.tables) {
      expect(troubles(draftWith({}), key)).toEqual([]);
      expect(boundTable(draftWith({}), key).status).toBe('read');
    }
  });

  it('keep the place of every figure in the text', () => {
    const text = draftWith({});
    for (const { cell, value } of readingOf(text).binding.figures.values()) {
      expect(cell && text.slice(cell.start, cell.end)).toBe(String(value?.units));
    }
  });

  it('are read in any line ends, behind a byte order mark and with spaces at the ends of lines', () => {
    const text = draftWith({});
    for (const written of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\ufeff${text}`,
      text.replaceAll('\n', ' \u3000\n'),
      text.replaceAll('\n', '\n\u00a0'),
    ]) {
      expect(differences(written, distinctFigures())).toEqual([]);
    }
  });

  it('are read wherever they stand', () => {
    const [disclosure, requests, disputes] = ['disclosure', 'requests', 'disputes'].map((key) =>
      printTabs(cellsOf(key)),
    );
    const text = `青禾县档案局2024年政府信息公开工作年度报告\n\n${disputes}\n\n附表一\n\n${requests}\n\n附表二\n\n${disclosure}\n`;
    expect(differences(text, distinctFigures())).toEqual([]);
  });

  it('are read behind each other without a line between', () => {
    const text = `青禾县档案局2024年政府信息公开工作年度报告\n\n${['disclosure', 'requests', 'disputes'].map((key) => printTabs(cellsOf(key))).join('\n')}\n`;
    expect(differences(text, distinctFigures())).toEqual([]);
  });

  it('with every cell blank are blank, not read', () => {
    const empty = (key: string): string => printTabs(cellsOf(key, new Map()));
    const text = draftWith({
      disclosure: empty('disclosure'),
      requests: empty('requests'),
      disputes: empty('disputes'),
    });
    expect(form2021.tables.map(({ key }) => boundTable(text, key).status)).toEqual(['blank', 'blank', 'blank']);
  });

  it('with marks for nothing alone are blank', () => {
    for (const mark of ['/', '-', '无']) {
      const marks = new Map([...distinctFigures().keys()].map((id) => [id, mark]));
      const text = draftWith({
        disclosure: printTabs(cellsOf('disclosure', marks)),
        requests: printTabs(cellsOf('requests', marks)),
        disputes: printTabs(cellsOf('disputes', marks)),
      });
      expect(
        form2021.tables.map(({ key }) => boundTable(text, key).status),
        mark,
      ).toEqual(['blank', 'blank', 'blank']);
    }
  });

  it('that are not there are absent', () => {
    const text = draftWith({ disclosure: '今年没有。', requests: '今年没有。', disputes: '今年没有。' });
    expect(form2021.tables.map(({ key }) => boundTable(text, key).status)).toEqual(['absent', 'absent', 'absent']);
    expect(figuresOf(text).size).toBe(0);
  });
});

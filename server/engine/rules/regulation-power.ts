import { isBelowCity } from '../report/institution';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { spanOfFigure } from '../reading/figures';

/** Only ministries, provinces, cities with districts and autonomous prefectures make 规章. Inferred. */
export const regulationPower: Rule = {
  code: 'regulation-power',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第二十条（一）（推断）' },
  name: { zh: '规章制定权', en: 'Power to make rules' },
  messages: {
    default: {
      zh: '层级低于设区的市的机关不制定规章，请核对「规章」一行的 {raw} 是否应填在「行政规范性文件」。',
      en: 'Bodies below a city with districts make no rules (规章); does {raw} belong to the normative documents?',
    },
  },
  *check(reading) {
    const institution = reading.report.title?.institution ?? null;
    if (institution === null || !isBelowCity(institution)) return;
    for (const figure of reading.binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (slot.row.key !== 'regulations' || !value || value.units <= 0n) continue;
      yield { args: { raw: cell?.raw ?? '' }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: ({ report }) => (isBelowCity(report.title?.institution ?? '') ? null : 'skipped'),
};

import type { Form } from '../../server/engine/form/form';
import type { Vary, Writer } from './layouts';
import type { Figures } from './write';

/** A whole report of a made-up body, its tables written in one of the ways that drafts have. */
export function writeReport(form: Form, figures: Figures, write: Writer, vary?: Vary): string {
  const year = form.edition === '2019' ? 2020 : 2023;
  const body = form.sections.map(({ heading, table }) => {
    const own = form.tables.find(({ key }) => key === table);
    return `${heading}\n\n${own ? write(own, figures, vary) : '（一）主动公开。（略）\n\n本段写明有关情况，没有数字。'}\n`;
  });
  return `青禾县水利局${String(year)}年政府信息公开工作年度报告\n\n${body.join('\n')}`;
}

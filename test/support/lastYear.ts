import { alone, type Company } from '../../server/engine/collection/company';
import { KnownReport } from '../../server/engine/collection/profile';
import { officialForms } from '../../server/engine/form/editions';
import { clean, edit } from './samples';

const form = officialForms.at(-1);
if (!form) throw new Error('no form');

/** A company with a report of last year's whose figures are those of `figures`, by the ids of slots, and else 0. */
export function companyWith(figures: ReadonlyMap<string, string>): Company {
  const unknown = [...figures.keys()].filter((id) => !form?.slots.has(id));
  if (!form || unknown.length > 0) throw new Error(`no slot ${unknown.join()}`);
  const start = { line: 0, character: 0 };
  const profile = {
    id: 'last-year.txt',
    name: 'last-year.txt',
    body: null,
    year: null,
    kind: form.title.name,
    period: null,
    institution: null,
    edition: form.edition,
    values: [...form.slots.keys()].map((id) => figures.get(id) ?? '0'),
    places: new Int32Array(form.slots.size * 3).fill(-1),
    title: { start, end: start },
    hashes: new Uint32Array(),
  };
  return { ...alone, previous: new KnownReport(profile, form) };
}

const applicants = ['natural', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg'];

/** Figures as files of tests give them: `slot: number`, or of table 3 `row: numbers` of the applicants in their order, with their total. */
export function readFigures(text: string): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => /^[^#]/.test(one))) {
    const [id = '', numbers = ''] = line.split(': ');
    const values = numbers.split(' ').map(Number);
    if (id.split('/').length > 2) {
      figures.set(id, numbers);
      continue;
    }
    values.forEach((value, at) => figures.set(`${id}/${applicants[at] ?? ''}`, String(value)));
    figures.set(`${id}/total`, String(values.reduce((sum, value) => sum + value, 0)));
  }
  return figures;
}

const received = '\t\t\t21\t4\t0\t1\t2\t0\t28';

/** The clean sample as the report of the year before, with so many requests received, by 自然人. */
export function lastYearWith(count: number): string {
  const text = clean.replaceAll('2024年', '2023年').replace(/^（二）依申请公开。.*$/m, '（二）依申请公开。');
  return edit(text, received, `\t\t\t${count}\t0\t0\t0\t0\t0\t${count}`);
}

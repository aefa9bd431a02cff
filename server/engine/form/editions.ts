import { compileForm } from './compile';
import type { FormData, ProseData } from './data';
import data2019 from './editions/2019.json';
import data2021 from './editions/2021.json';
import prose from './editions/prose.json';
import type { Form } from './form';

/** The editions that Gouji knows, oldest first. Sentences speak of the figures of both in the same words. */
export const officialForms: readonly Form[] = [data2019 as Omit<FormData, 'prose'>, data2021 as Omit<FormData, 'prose'>].map((data) =>
  compileForm({ ...data, prose: prose as ProseData }),
);

/** The form for reports on `year`; null where no edition covers it. */
export function formForYear(forms: readonly Form[], year: number): Form | null {
  return forms.find(({ years }) => year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)) ?? null;
}

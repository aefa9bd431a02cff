import { compileForm } from './compile';
import type { FormData } from './data';
import data2019 from './editions/2019.json';
import data2021 from './editions/2021.json';
import type { Form } from './form';

/** The editions that Gouji knows, oldest first. */
export const officialForms: readonly Form[] = [data2019 as FormData, data2021 as FormData].map(compileForm);

/** The form for reports on `year`; null where no edition covers it. */
export function formForYear(forms: readonly Form[], year: number): Form | null {
  return forms.find(({ years }) => year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)) ?? null;
}

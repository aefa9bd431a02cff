import { compileForm } from './compile';
import type { FormData } from './data';
import type { ProseData } from './proseData';
import data2019 from './editions/2019.json';
import data2021 from './editions/2021.json';
import prose from './editions/prose.json';
import type { Form } from './form';

/**
 * The list of editions, oldest first: the only one. `npm run pages` makes from it what the manifest, the schema of
 * .gouji.json and the client say of editions; all else asks for `officialForms`.
 */
const editions = [data2019, data2021] as readonly Omit<FormData, 'prose'>[];

/** The editions that Gouji knows, oldest first. Sentences speak of the figures of all in the same words. */
export const officialForms: readonly Form[] = editions.map((data) =>
  compileForm({ ...data, prose: prose as ProseData }),
);

/** The form for reports on `year`; null where no edition covers it. Of two, the newer one has taken the other's place. */
export function formForYear(forms: readonly Form[], year: number): Form | null {
  return forms.findLast(({ years }) => year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)) ?? null;
}

/** The data of an edition, for forms that change it; undefined where there is no such edition. */
export function editionData(edition: string): FormData | undefined {
  const data = editions.find((candidate) => candidate.edition === edition);
  return data && { ...data, prose: prose as ProseData };
}

/** How long a text of a form file may be, by its key, in UTF-16 units; any other may have as many as `longestOther`. */
export const longestTexts: Readonly<Record<string, number>> = {
  label: 60,
  title: 60,
  corner: 60,
  id: 60,
  name: 60,
  key: 40,
  table: 40,
  basis: 100,
  unit: 10,
  meaning: 500,
  of: 500,
  when: 500,
  expect: 500,
  zh: 300,
  en: 300,
};
export const longestOther = 200;

export function longestOf(key: string): number {
  return (Object.hasOwn(longestTexts, key) ? longestTexts[key] : undefined) ?? longestOther;
}

/** What numbers of a form file may be, from the least to the most, by their keys. */
export const ranges = { digits: [0, 6], leastLength: [1, 10_000], years: [1900, 2200], beside: [2, 4] } as const;

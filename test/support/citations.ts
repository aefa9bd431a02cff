/** What is known of an article: how many paragraphs (款) and items (项) it has; null where that is not known for certain. */
export interface Article {
  readonly article: number;
  readonly paragraphs: number | null;
  readonly items: number | null;
}

/** A law or regulation: the number of its articles, and those of which more is known. */
export interface Law {
  readonly document: string;
  readonly articles: number;
  readonly known: readonly Article[];
}

const digits = '零一二三四五六七八九';
const numeral = '[一二三四五六七八九十百]{1,5}';
/** 第五十条, and behind it 第一款, （二）（三）, 第（一）项, 第（一）至（三）项. */
const citation = new RegExp(
  `第(${numeral})条((?:第${numeral}款|第?[（(]${numeral}[）)]项?|[至、](?=第?[（(]${numeral}[）)]))*)`,
  'g',
);

/** 五十 → 50; up to 99. */
export function numberOf(chinese: string): number {
  const [tens = '', ones = ''] = chinese.includes('十') ? chinese.split('十') : ['零', chinese];
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** Every article that `text` cites, as it is written there. */
export function citationsIn(text: string): string[] {
  return [...text.matchAll(citation)].map(([cited]) => cited);
}

/** What is wrong with a citation of `law`; null where the law has what it names. */
export function faultOf(cited: string, { articles, known }: Law): string | null {
  const [, name = '', behind = ''] = new RegExp(citation.source).exec(cited) ?? [];
  const number = numberOf(name);
  if (number < 1 || number > articles) return `${cited}: no such article`;
  const article = known.find((other) => other.article === number);
  const beyond = (marks: RegExp, most: number | null | undefined): boolean =>
    [...behind.matchAll(marks)].some(
      ([, which = '']) => !(typeof most === 'number' && numberOf(which) >= 1 && numberOf(which) <= most),
    );
  if (beyond(new RegExp(`第(${numeral})款`, 'g'), article?.paragraphs)) return `${cited}: no such paragraph is known`;
  return beyond(new RegExp(`[（(](${numeral})[）)]`, 'g'), article?.items) ? `${cited}: no such item is known` : null;
}

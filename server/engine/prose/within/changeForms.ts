import { language, oneOf } from '../language';
import { countMark, percentMark } from './outline';

const words = language.changes;
const { dates } = language;
const year = `(?<base>${oneOf(words.yearsBefore)}|(?<year>[0-9]{4})${dates.year}${dates.ofYear}?(?:${words.sameTime})?)`;
const is = `${oneOf(language.amounts.equals)}?`;
const of = `${language.bodies.of}?`;
const what = `(?<what>[^,;:、。()0-9${countMark}${percentMark}]{0,12})`;

/** The year before, up to its number: 上年的, 2023年为. */
export const yearOfBase = `${year}${of}${is}`;

/** How two numbers are held together: before the first, and from behind it to the second. Each with its name and an example. */
export interface ChangeForm {
  readonly name: string;
  readonly before?: RegExp;
  readonly between: RegExp;
  /** Whether nothing else can be meant by the two numbers. */
  readonly isSure: boolean;
  /** Whether the year of the second is a year before; else it is the later of the two. */
  readonly isBase: boolean;
  /** Whether the steps stand between the two. */
  readonly isBehind?: boolean;
}

/** Of two that fit, the first is meant. */
export const forms: readonly ChangeForm[] = [
  // 由150件增至177件，增幅18%
  {
    name: 'fromTo',
    before: new RegExp(`${oneOf(words.from)}(?:${year}${of})?$`),
    between: new RegExp(
      `(?<to>${oneOf([...Object.keys(words.upTo), ...Object.keys(words.downTo)])})(?:${oneOf(words.ownYears)}${of})?${countMark}`,
      'y',
    ),
    isSure: true,
    isBase: false,
  },
  // 去年收到150件，今年收到177件，增长18%
  {
    name: 'twoYears',
    before: new RegExp(`(?:^|[,;:。(])${year}${what}$`),
    between: new RegExp(
      `[,;]${words.while}?(?:${oneOf(words.ownYears)}|(?<year>[0-9]{4})${dates.year}${dates.ofYear}?)${what}${countMark}`,
      'y',
    ),
    isSure: true,
    isBase: false,
  },
  // 收到177件，较上年的150件增加27件，增长18%
  {
    name: 'than',
    between: new RegExp(`[,(]?${oneOf(words.leads)}?${oneOf(words.than)}${year}${of}(?:\\(|${is})${countMark}`, 'y'),
    isSure: false,
    isBase: true,
  },
  // 收到177件，上年为150件，同比增长18%
  {
    name: 'beside',
    between: new RegExp(`[,;(]${words.while}?${year}${is}${countMark}`, 'y'),
    isSure: false,
    isBase: true,
  },
  // 收到177件，同比增长18%，上年为150件
  {
    name: 'behind',
    between: new RegExp(`[,;(]${words.while}?${year}${is}${countMark}(?=[,;)。]|$)`, 'y'),
    isSure: false,
    isBase: true,
    isBehind: true,
  },
];

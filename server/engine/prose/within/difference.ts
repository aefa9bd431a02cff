import { language, oneOf } from '../language';
import { countMark, percentMark } from './outline';

const words = language.changes;
const ways = oneOf([...Object.keys(words.up), ...Object.keys(words.down)]);

/** 净增1项, 减少了2项, but not 新增2项: whether a number is a difference, by the end of the words before it. */
export const tellsDifference = new RegExp(
  `(?<!${words.fresh})${ways}${oneOf(words.behindWays)}?${oneOf(language.amounts.equals)}?$`,
);

/** Of the words that make a number a difference. */
export const longestDifference = 8;

/** 新增指南2条, which may be all there are or the difference. */
export const mayTellDifference = new RegExp(
  `${tellsDifference.source}|${oneOf(words.added)}[^,;:、。()${countMark}${percentMark}]{0,10}$`,
);

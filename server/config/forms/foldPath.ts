import { foldBare } from '../../engine/text/fold';

/** A name folded part by part, so that 1.属于国家秘密 loses its number and 教育.小计 keeps its two parts. */
export function foldPath(name: string): string {
  const whole = name.trim();
  const parts = /^[（(]?[0-9一二三四五六七八九十]{1,3}[.．、）)]/.test(whole) ? [whole] : whole.split(/[.．]/);
  return parts.map(foldBare).join('.');
}

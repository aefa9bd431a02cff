import { isChinese } from '../texts';
import { en, zh, type SummaryTexts } from './words';

export function summaryTexts(): SummaryTexts {
  return isChinese() ? zh : en;
}

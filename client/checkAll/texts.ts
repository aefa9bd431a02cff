import { inBoth } from '../texts';
import { en, zh } from './words';

export const summaryTexts = inBoth(zh, en);

import type { Node } from 'jsonc-parser';
import type { EquationData, Localized } from '../../engine/form/data';
import { choiceAt, fieldsOf, textAt, type Fields, type Problems } from './nodes';
import type { Each } from './scope';

const eaches = ['row', 'column', 'once'] as const;
const grades = ['hint', 'information', 'warning', 'error'] as const;

/** What an author said of an equation or a condition besides its words. */
export interface Said {
  readonly each: Each | undefined;
  readonly message?: Localized;
  readonly severity?: EquationData['severity'];
}

export function saidIn(problems: Problems, fields: Fields): Said {
  const message = messageIn(problems, fields.get('message'));
  const severity = choiceAt(problems, fields, 'severity', grades);
  return {
    each: choiceAt(problems, fields, 'each', eaches),
    ...(message ? { message } : {}),
    ...(severity ? { severity } : {}),
  };
}

function messageIn(problems: Problems, node: Node | undefined): Localized | undefined {
  if (!node) return undefined;
  const fields = node.type === 'object' ? fieldsOf(problems, node, ['zh', 'en'], 'message') : new Map([['zh', node]]);
  const textIn = (key: string): string | undefined => {
    const text = fields ? textAt(problems, fields, key) : undefined;
    const wrong = text?.match(/\{\w*\}/g)?.find((place) => !places.includes(place.slice(1, -1)));
    if (wrong !== undefined) problems.say(wrongPlace, fields?.get(key) ?? node, { wrong, known: places.join('、') });
    return text;
  };
  const zh = textIn('zh');
  return zh === undefined ? undefined : { zh, en: textIn('en') ?? zh };
}

/** What a message may have places for. */
const places = ['row', 'column', 'left', 'right', 'difference'];

const wrongPlace: Localized = {
  zh: 'message 里的 {wrong} 不认得，花括号里可以写 {known}。',
  en: '{wrong} in the message is not known; braces may hold {known}.',
};

import type { Localized } from '../../form/data';
import type { Args, Finding } from '../rule';

/** The text of a message that the author of a form wrote: it is worked out before, since a rule's texts are fixed. */
export const ownTexts = { own: { zh: '{ownZh}', en: '{ownEn}' } } as const;

/** What makes a finding say what a form has written for it, its {places} filled. */
export function ownMessage({ zh, en }: Localized, args: Args): Pick<Finding, 'message' | 'args'> {
  return { message: 'own', args: { ...args, ownZh: fillIn(zh, args), ownEn: fillIn(en, args) } };
}

function fillIn(text: string, args: Args): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
}

import { describe } from '../library/diagnostic';
import { firstOf, placeIn, type Tool } from './tool';

export const proposeRepairs: Tool = {
  name: 'gouji_repairs',
  description:
    'Proposes repairs of what was found in a draft: for each finding the changes that would settle it, from what to what, and whether one is the only smallest repair (preferred). Arithmetic cannot tell which figure is right: compare with the register. It changes nothing.',
  inputs: { key: 'Optional. The key of a finding, as gouji_check gives it; without it, repairs of all findings.' },
  answer(subject, { key = '' }) {
    const { draft, diagnoses, language } = subject;
    const { source } = draft;
    const wanted = diagnoses.filter((diagnosis) => key.trim() === '' || diagnosis.key === key.trim());
    const { list, more } = firstOf(wanted);
    const repairs = list.map((diagnosis) => {
      const { key: name, message, fixes } = describe(diagnosis, draft, language, true);
      return {
        key: name,
        message,
        fixes: fixes.map(({ title, preferred, edits }) => ({
          title,
          preferred,
          edits: edits.map(({ range, newText }) => {
            const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
            return { ...placeIn(source, span, subject), before: source.slice(span), after: newText };
          }),
        })),
      };
    });
    return { repairs, more };
  },
};

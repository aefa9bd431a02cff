import type { PromptData, WritingData } from './data';
import { FormError } from './errors';
import type {
  FormSection,
  FormTable,
  ModelSentence,
  Prompt,
  SectionWriting,
  Slot,
  Template,
  TemplateWord,
  Writing,
} from './form';
import { flatMap } from '../text/lists';

const templateWords: readonly TemplateWord[] = ['year', 'institution', 'basis'];

/**
 * Makes the texts of a form ready for use.
 * @throws {FormError} where one names a section, an aspect, a level, a figure or a word that is not there
 */
export function compileWriting(
  edition: string,
  data: WritingData,
  sections: readonly FormSection[],
  tables: readonly FormTable[],
): Writing {
  const place = `${edition}, writing`;
  const levels = new Set(data.levels.map(({ key }) => key));
  const template = (text: string): Template => compileTemplate(place, text, tables);
  const prompt = ({ text, levels: own }: PromptData): Prompt => {
    const unknown = own?.find((level) => !levels.has(level));
    if (unknown !== undefined) throw new FormError(`${place}: no level is called ${unknown}`);
    return { template: template(text), levels: own ?? null };
  };
  const aspectOf = (keys: readonly string[], named: string): string => {
    const isThere = sections.some(
      ({ key, aspects }) => keys.includes(key) && aspects?.some((aspect) => aspect.key === named),
    );
    if (!isThere) throw new FormError(`${place}: ${keys.join(', ')} has no aspect ${named}`);
    return named;
  };
  const sentencesOf = ({ key, aspects: own }: FormSection): ModelSentence[] =>
    data.sentences
      .filter((sentence) => sentence.sections.includes(key))
      .map(({ text, sections: keys, aspects, zero, standing }) => ({
        template: template(text),
        aspects: own ? (aspects ?? []).map((aspect) => aspectOf(keys, aspect)) : [],
        zero: (zero ?? []).map((sum) => selectSlots(place, sum, tables)),
        isStanding: standing === true,
      }));
  const compileSection = (section: FormSection): [FormSection, SectionWriting] => {
    const own = data.sections.find((other) => other.section === section.key);
    const headings = (own?.headings ?? []).map(({ title, aspect, lines }) => ({
      title,
      aspect: aspect === undefined ? null : aspectOf([section.key], aspect),
      lines: lines.map(prompt),
    }));
    return [section, { headings, lines: (own?.lines ?? []).map(prompt), sentences: sentencesOf(section) }];
  };
  const known = new Set(sections.map(({ key }) => key));
  const named = [
    ...data.sections.map(({ section }) => section),
    ...flatMap(data.sentences, (sentence) => sentence.sections),
  ];
  const unknown = named.find((key) => !known.has(key));
  if (unknown !== undefined) throw new FormError(`${place}: no section is called ${unknown}`);
  return {
    levels: data.levels,
    opening: template(data.opening),
    prompt: data.prompt,
    sections: new Map(sections.map(compileSection)),
  };
}

function compileTemplate(place: string, text: string, tables: readonly FormTable[]): Template {
  return flatMap(text.split(/(\{[^{}]*\})/), (piece): Template => {
    if (!piece.startsWith('{')) return piece === '' ? [] : [piece];
    const inner = piece.slice(1, -1);
    const word = templateWords.find((known) => known === inner);
    return [word ? { word } : { slots: selectSlots(place, inner, tables) }];
  });
}

/** The figures of a sum: `table/row/column + table/group.*\/column`. */
function selectSlots(place: string, sum: string, tables: readonly FormTable[]): Slot[] {
  return flatMap(sum.split('+'), (term) => {
    const [table, row = '', column] = term.trim().split('/');
    const rows = tables.find(({ key }) => key === table)?.rows ?? [];
    const isMeant = (key: string): boolean => (row.endsWith('.*') ? key.startsWith(row.slice(0, -1)) : key === row);
    const slots = flatMap(
      rows.filter(({ key }) => isMeant(key)),
      (own) => own.slots.filter((slot) => slot.column.key === column),
    );
    if (slots.length === 0) throw new FormError(`${place}: no figure is called ${term.trim()}`);
    return slots;
  });
}

import { CompletionItemKind } from 'vscode-languageserver';
import { numerals } from '../../../engine/report/heading';
import type { Section } from '../../../engine/report/report';
import { headingMarks } from '../../../engine/reading/structure';
import { isBlankText, trimSpan } from '../../../engine/text/source';
import { foldBare } from '../../../engine/text/fold';
import { isMeant, queryOf, type Offer, type Place } from './offer';

const texts = {
  'zh-cn': {
    section: '缺少的栏目',
    heading: '本栏目的小标题',
    title: '报告标题',
    institution: '单位名称',
    year: '年份',
  },
  en: {
    section: 'A missing section',
    heading: 'A heading of this section',
    title: 'The title of the report',
    institution: 'institution',
    year: 'year',
  },
};

/** On a line of its own: the title where there is none, the sections that are missing, the headings of a section. */
export function headingOffers(place: Place): Offer[] {
  const { reading, offset, line } = place;
  const { report } = reading;
  const isTitle = report.title !== null && report.title.start <= line.end && line.start <= report.title.end;
  if (isTitle || !isBlankText(line.text.slice(offset - line.start))) return [];
  return [...titleOffer(place), ...headingsHere(place), ...sectionOffers(place)];
}

function titleOffer(place: Place): Offer[] {
  const { reading, offset, line, language } = place;
  const { title, sections } = reading.report;
  const { start } = trimSpan(line.text, { start: 0, end: offset - line.start });
  const isFirst = reading.report.view.lines.slice(0, line.index).every(({ text }) => isBlankText(text));
  if (title || sections.length > 0 || !isFirst || queryOf(place, line.start + start) !== '') return [];
  const { institution, year, title: name } = texts[language];
  const text = `{{${institution}}}{{${year}}}年${reading.form.title.name}`;
  return [
    {
      label: `…年${reading.form.title.name}`,
      kind: CompletionItemKind.File,
      span: { start: line.start + start, end: offset },
      text,
      detail: name,
    },
  ];
}

/** The sections that are missing, those that belong here first. */
function sectionOffers(place: Place): Offer[] {
  const { reading, line, language } = place;
  const others = sectionsElsewhere(place);
  const above = Math.max(-1, ...others.filter(({ start }) => start < line.start).map(({ section }) => section.index));
  const missing = reading.form.sections.filter((section) => !others.some((other) => other.section === section));
  const ordered = [...missing.filter(({ index }) => index > above), ...missing.filter(({ index }) => index < above)];
  const { marks, start, query } = begun(place);
  const ownMarks = others.length > 0 ? headingMarks(reading) : marks;
  return ordered
    .filter(({ heading }) => isMeant(query, heading))
    .map(({ heading, meaning }) => ({
      label: heading,
      kind: CompletionItemKind.Module,
      span: { start, end: place.offset },
      text: ownMarks + heading,
      detail: texts[language].section,
      documentation: language === 'en' ? meaning.en : meaning.zh,
    }));
}

/** The headings below the section in which the line stands that are not there yet, the next ones first. */
function headingsHere(place: Place): Offer[] {
  const { reading, line, language } = place;
  const section = sectionsElsewhere(place).findLast(({ start }) => start < line.start);
  const own = section && reading.form.writing?.sections.get(section.section)?.headings;
  if (!section || !own) return [];
  const others = section.aspects.filter(({ heading }) => heading.line !== line.index);
  const indexOf = (titled: string, keys: readonly string[]): number =>
    own.findIndex(
      ({ title, aspect }) => (aspect !== null && keys.includes(aspect)) || foldBare(title) === foldBare(titled),
    );
  const there = new Set(
    others.flatMap(({ keys, heading }) => [indexOf(heading.title, keys), ...keys.map((key) => indexOf('', [key]))]),
  );
  const above = others
    .filter(({ start }) => start < line.start)
    .map(({ keys, heading }) => indexOf(heading.title, keys));
  const last = Math.max(-1, ...above);
  const missing = own.map((heading, index) => ({ heading, index })).filter(({ index }) => !there.has(index));
  const { start, query } = begun(place);
  const [marks, end] = mannerOf(section, others);
  return [...missing.filter(({ index }) => index > last), ...missing.filter(({ index }) => index < last)]
    .map(({ heading, index }) => ({
      title: `（${numerals[index] ?? index + 1}）${heading.title}`,
      lines: heading.lines,
    }))
    .filter(({ title }) => isMeant(query, title))
    .map(({ title, lines }) => ({
      label: title,
      kind: CompletionItemKind.Class,
      span: { start, end: place.offset },
      text: marks + title + end,
      detail: texts[language].heading,
      documentation: lines.flatMap(({ template }) => template.filter((part) => typeof part === 'string')).join('\n'),
    }));
}

/** The # marks before the headings of a section, and what stands behind them where paragraphs follow on the line. */
function mannerOf({ heading }: Section, others: Section['aspects']): [marks: string, end: string] {
  const runIn = others.filter((other) => other.heading.runIn).length * 2 > others.length;
  const level = others[0]?.heading.level ?? (heading.level > 0 ? heading.level + 1 : 0);
  return [level > 0 ? `${'#'.repeat(level)} ` : '', runIn ? '。' : ''];
}

/** A heading begun on this very line is what is being completed. */
function sectionsElsewhere({ reading, line }: Place): Section[] {
  return reading.report.sections.filter(({ heading }) => heading.line !== line.index);
}

/** What was typed on the line: # marks, and what is behind them. */
function begun(place: Place): { marks: string; start: number; query: string } {
  const { line, offset } = place;
  const typed = line.text.slice(0, offset - line.start);
  const [lead = '', marks = ''] = /^\s*(#*\s*)/.exec(typed) ?? [];
  const start = line.start + lead.length - marks.length;
  return { marks: marks.trim() === '' ? '' : `${marks.trim()} `, start, query: queryOf(place, start + marks.length) };
}

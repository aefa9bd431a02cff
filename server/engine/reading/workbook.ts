import type { FormSection } from '../form/form';
import { Draft, type ReadOptions } from './draft';
import type { Engine } from './engine';

/**
 * The draft of a workbook's text: one that holds tables of the form is a report without a title, too, which then stands
 * elsewhere.
 */
export function readWorkbook(text: string, engine: Engine, options: ReadOptions): Draft {
  const draft = new Draft(text, engine, options);
  if (draft.isReport) return draft;
  const tables = new Draft(text, engine, { ...options, isReport: true });
  return tables.reading?.binding.tables.some(({ status }) => status !== 'absent') ? tables : draft;
}

/** Whether the draft of a workbook holds tables alone: it has no title, or a title, and none of the sections that its form has in prose. */
export function hasTablesOnly({ title, form, reading }: Draft): boolean {
  const isProse = ({ table }: FormSection): boolean => table === undefined;
  return (
    title === null ||
    (form?.sections.some(isProse) === true && reading?.report.sections.some(({ section }) => isProse(section)) !== true)
  );
}

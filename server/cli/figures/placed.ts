import { findSlot } from '../../engine/form/form';
import { figuresOf } from '../../engine/library/figures';
import type { Draft } from '../../engine/reading/draft';
import type { Language } from '../../engine/rules/check';
import type { Loaded } from '../files/load';
import { placeOf } from '../files/place';
import type { FiguresFile, PlacedFigure } from './figuresFile';
import type { Output } from '../context';
import { identityOf } from '../../engine/library/report';

/** The figures of a draft with their names and places; none where no form covers its year. */
function placedFigures(loaded: Loaded, draft: Draft, language: Language): PlacedFigure[] {
  const { reading } = draft;
  if (!reading) return [];
  return figuresOf(reading).map((figure) => {
    const slot = findSlot(reading.form, figure.table, figure.row, figure.column);
    const cell = slot && reading.binding.figures.get(slot)?.cell;
    return {
      ...figure,
      rowName: slot?.row.path.slice(-2).join(' › ') ?? '',
      columnName: slot?.column.path.join(' › ') ?? '',
      place: cell ? placeOf(loaded, draft, cell, language) : null,
    };
  });
}

/** A report and its figures, as they were read. */
export function figuresFile({ language }: Output, loaded: Loaded, draft: Draft): FiguresFile {
  return {
    path: loaded.input.path,
    ...identityOf(draft),
    tables: draft.form?.tables.map(({ key }) => key) ?? [],
    figures: placedFigures(loaded, draft, language),
  };
}

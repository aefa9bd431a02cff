import type { BoundTable, Figure } from '../../binding/binding';
import { namePath } from '../../form/form';
import { figuresWhere, spanOfFigure } from '../../reading/figures';
import type { Finding } from '../rule';
import { together } from './together';

/** The figures of a table that are wrong by themselves, each told by its name and what stands there; many as one finding. */
export function wrongFigures({ form, lines }: BoundTable, isWrong: (figure: Figure) => boolean): readonly Finding[] {
  const found = figuresWhere(lines, isWrong).map((figure) => {
    const args = { name: namePath(figure.slot), raw: figure.cell?.raw ?? '' };
    return { args, subject: figure.slot.id, span: spanOfFigure(figure) };
  });
  const rows = found.map(({ args: { name, raw } }) => `${name} ${raw}`).join('；');
  const args = { raw: found[0]?.args.raw ?? '', rows };
  return together(found, { message: 'many', args, subject: form.key, named: 'name' });
}

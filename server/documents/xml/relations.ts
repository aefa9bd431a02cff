import type { Archive } from '../zip/archive';
import { readXml } from './read';

/** A relation of a part: the end of its type's URI (`styles`), and what it leads to, a path within the ZIP. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The relations of a part, or with '' those of the whole document; none where it has no list of them. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const list = archive.part(name);
  const found: Relation[] = [];
  if (!list) return found;
  readXml(list, {
    wants: (tag) => tag === 'rel:Relationship',
    open({ name: tag, attributes: { Id, Type, Target, TargetMode } }) {
      if (tag !== 'rel:Relationship' || Target === undefined || TargetMode === 'External') return;
      found.push({
        id: Id ?? '',
        kind: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1),
        target: pathOf(part.slice(0, cut), Target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** A target as a path within the ZIP; `..` leads no further up than its root. */
function pathOf(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

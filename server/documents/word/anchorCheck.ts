import { readXml, type Part } from '../xml/read';

/** What may hold runs, where it stands in a paragraph itself. */
const passes = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
]);

/**
 * The comments whose marks in a document are not as the schema has them: one that begins, one that ends and one that
 * refers to it, each where runs stand.
 *
 * @param ids the comments that are looked at
 */
export function misplaced(part: Part, ids: readonly number[]): Set<number> {
  const seen = new Map(ids.map((id): [string, string[]] => [String(id), []]));
  const wrong = new Set<string>();
  /** For each element that is open: its name, and whether it is a paragraph, or stands in one and may hold runs. */
  const open: { readonly name: string; readonly isWithin: boolean }[] = [];
  readXml(part, {
    wants: (name) => name.startsWith('w:comment'),
    open({ name, attributes }) {
      const parent = open.at(-1);
      const isReference = name === 'w:commentReference';
      if (isReference || name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
        const id = attributes['w:id'] ?? '';
        seen.get(id)?.push(name);
        const holder = isReference ? open.at(-2) : parent;
        const isPlaced = holder?.isWithin && holder.name !== 'w:sdt' && (!isReference || parent?.name === 'w:r');
        if (!isPlaced) wrong.add(id);
      }
      const isWithin = name === 'w:p' || name === 'w:rubyBase' || (passes.has(name) && parent?.isWithin === true);
      open.push({ name, isWithin });
    },
    close: () => {
      open.pop();
    },
    text: () => undefined,
  });
  const usual = 'w:commentRangeStart w:commentRangeEnd w:commentReference';
  return new Set(ids.filter((id) => wrong.has(String(id)) || seen.get(String(id))?.join(' ') !== usual));
}

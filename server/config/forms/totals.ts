import type { EquationData } from '../../engine/form/data';
import type { Head } from './axes';

/** A figure of a total's equation: a row or column by its whole key. */
interface Part {
  readonly key: string;
  readonly label: string;
  readonly level: number;
}

/**
 * The equations that totals stand for: each is the sum of what stands before it in its group and no lower total has
 * taken, up to the total of its level or a higher one. A group counts by what is left of it: its total, or its parts.
 */
export function totalsOf(heads: readonly Head[], each: 'row' | 'column'): EquationData[] {
  const equations: EquationData[] = [];
  gather(heads, '', (total, parts) => {
    if (parts.length === 0) return;
    equations.push({
      rule: 'form-equation',
      each,
      of: `${total.key} = ${parts.map(({ key }) => key).join(' + ')}`,
      words: `${total.label} = ${shortened(parts)}`,
    });
  });
  return equations;
}

const mostNamed = 6;

function shortened(parts: readonly Part[]): string {
  const labels = parts.map(({ label }) => label);
  if (labels.length <= mostNamed) return labels.join(' + ');
  return `${labels.slice(0, 2).join(' + ')} + … + ${labels.at(-1) ?? ''}`;
}

/** Passes over the heads of a group; what no total of it has taken is left. */
function gather(heads: readonly Head[], prefix: string, found: (total: Part, parts: readonly Part[]) => void): Part[] {
  const open: Part[] = [];
  for (const head of heads) {
    const key = prefix + head.key;
    if (head.parts) {
      const left = gather(head.parts, `${key}.`, found).map((part) => ({
        ...part,
        // 小计 alone tells no group from another.
        label: part.level > 0 ? `${head.label}.${part.label}` : part.label,
        level: 0,
      }));
      if (head.counts && head.total === null) open.push(...left);
    } else if (head.total !== null) {
      const { total: level } = head;
      const from = open.findLastIndex((part) => part.level >= level) + 1;
      const total = { key, label: head.label, level };
      found(total, open.splice(from));
      if (head.counts) open.push(total);
    } else if (head.counts)
      open.push({
        key: head.isList ? `${key}.*` : key,
        label: head.isList ? `${head.label}之和` : head.label,
        level: 0,
      });
  }
  return open;
}

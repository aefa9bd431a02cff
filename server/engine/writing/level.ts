import type { LevelData } from '../form/data';

/** The level of a body by its name: the one that it ends like, else the first that any name may have; empty where there is none. */
export function levelOf(levels: readonly Pick<LevelData, 'key' | 'endings'>[], institution: string): string {
  const named = levels.find(({ endings }) => endings?.some((ending) => institution.endsWith(ending)));
  return (named ?? levels.find(({ endings }) => endings === undefined))?.key ?? '';
}

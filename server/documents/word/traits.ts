import { isOff } from './tags';

const traits = ['w:vanish', 'w:strike', 'w:dstrike', 'w:vertAlign'] as const;

/** What is said of the looks of a text that bears on what it says. */
export type Trait = (typeof traits)[number];
export type Traits = Readonly<Partial<Record<Trait, boolean>>>;

const names = new Set<string>(traits);

export const isTrait = (name: string): name is Trait => names.has(name);

/** Whether a tag says that a text has a trait: some say that it has not, whatever its style is. */
export function isOn(trait: Trait, value: string | undefined): boolean {
  return trait === 'w:vertAlign' ? value === 'superscript' || value === 'subscript' : !isOff(value);
}

/** Whether a text is hidden or struck through: it is read as a deleted one. */
export function isUnread(own: Traits): boolean {
  return own['w:vanish'] === true || own['w:strike'] === true || own['w:dstrike'] === true;
}

/** Whether a text stands above or below the line. */
export function isRaised(own: Traits): boolean {
  return own['w:vertAlign'] === true;
}

/** Whether the `w:rPr` of what is written anew would have a trait by its own tags. */
export function hasTrait(looks: string): boolean {
  return [...looks.matchAll(/<(?:[^\s:/>]+:)?(d?strike|vertAlign)(?:\s([^<>]*))?\/?>/g)].some(([, name, said]) => {
    const value = /val\s*=\s*["']([^"']*)/.exec(said ?? '')?.[1];
    return isOn(`w:${name ?? ''}` as Trait, value);
  });
}

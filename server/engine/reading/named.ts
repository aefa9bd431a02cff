import type { ReadOptions } from './draft';

/** What the name of a file says of how it is read: `*.gouji.md` and `*.gouji.txt` are reports whatever they say. */
export function optionsOfName(name: string): Pick<ReadOptions, 'isReport' | 'layout'> {
  return {
    isReport: /\.gouji\.(?:md|txt)$/i.test(name),
    layout: /\.md$/i.test(name) ? 'pipes' : /\.html?$/i.test(name) ? 'html' : 'tabs',
  };
}

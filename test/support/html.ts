import { parseDocument } from 'htmlparser2';

/** An element of HTML, or a text in it. */
export interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly data?: string;
}

/** All elements and texts of a page, in no order. */
export function nodesOf(html: string): Node[] {
  const all: Node[] = [];
  const pending: Node[] = [parseDocument(html)];
  for (let next = pending.pop(); next; next = pending.pop()) {
    all.push(next);
    pending.push(...(next.children ?? []));
  }
  return all;
}

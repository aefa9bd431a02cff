/** The namespaces that are read, each under one short prefix, whatever prefix a document gives it. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'urn:schemas-microsoft-com:vml': 'v',
  }),
);

interface Scope {
  readonly depth: number;
  readonly declared: ReadonlyMap<string, string>;
}

/** The names in force at a place of a part: prefixes of the document → ours. */
export class Names {
  /** One a tag that declares some and is open: what it does not declare is looked for further out. */
  readonly #scopes: Scope[] = [{ depth: -1, declared: new Map([['xml', 'xml']]) }];
  /** Raw names of the innermost scope, resolved once. */
  #known = new Map<string, string>();

  /** An element at `depth` declares `declared`: prefix ('' for the default) → namespace. */
  enter(depth: number, declared: ReadonlyMap<string, string>): void {
    this.#scopes.push({
      depth,
      declared: new Map([...declared].map(([prefix, uri]) => [prefix, prefixes.get(uri) ?? '?'])),
    });
    this.#known = new Map();
  }

  /** The element at `depth` has ended. */
  leave(depth: number): void {
    if (this.#scopes.at(-1)?.depth !== depth) return;
    this.#scopes.pop();
    this.#known = new Map();
  }

  /** `w:tbl` for a name of any prefix; `?:…` where its namespace is not read. */
  of(raw: string): string {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const name = `${this.#prefixOf(colon < 0 ? '' : raw.slice(0, colon))}:${raw.slice(colon + 1)}`;
    this.#known.set(raw, name);
    return name;
  }

  #prefixOf(prefix: string): string {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const own = this.#scopes[index]?.declared.get(prefix);
      if (own !== undefined) return own;
    }
    return '?';
  }
}

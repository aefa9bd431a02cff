import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../support/samples';
import { sourcesUnder } from '../support/sources';

/** The texts of one room, as its source has them: key → how many arguments, and the text itself. */
type Texts = Readonly<Record<string, { readonly arity: number; readonly text: string }>>;

function textsOf(object: ts.ObjectLiteralExpression): Texts {
  return Object.fromEntries(
    object.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw new Error(`no plain text: ${property.getText()}`);
      const { initializer } = property;
      const arity = ts.isArrowFunction(initializer) ? initializer.parameters.length : 0;
      return [property.name.getText(), { arity, text: initializer.getText() }];
    }),
  );
}

/** All calls of `inBoth` in the client that hold their texts themselves, by file. */
function rooms(): { file: string; zh: Texts; en: Texts }[] {
  const found: { file: string; zh: Texts; en: Texts }[] = [];
  for (const file of sourcesUnder('client')) {
    const source = ts.createSourceFile(file, readFileSync(projectPath(file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'inBoth') {
        const [zh, en] = node.arguments;
        if (zh && en && ts.isObjectLiteralExpression(zh) && ts.isObjectLiteralExpression(en))
          found.push({ file, zh: textsOf(zh), en: textsOf(en) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

describe('the texts of the client', () => {
  const all = rooms();

  it('stand in many rooms', () => expect(all.length).toBeGreaterThan(10));

  // The types hold keys alike, but let a text of one language do without an argument.
  it.each(all)('$file says the same in Chinese and English, of the same arguments', ({ zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const [key, { arity, text }] of Object.entries(zh)) {
      expect(en[key]?.arity, key).toBe(arity);
      if (text !== "'.gouji.md'") expect(en[key]?.text, key).not.toBe(text);
    }
  });
});

import assert from 'node:assert/strict';
import { commands, type TextDocument } from 'vscode';
import type { Form } from '../../../../client/form/form';
import { gouji, until } from '../documents/support';

export function slots({ shown }: Form): string[] {
  return (shown?.blocks ?? []).flatMap(({ html }) =>
    [...html.matchAll(/ data-slot="([^"]*)"/g)].map(([, slot]) => slot ?? ''),
  );
}

/** What the page sends when cells are typed into. */
export function write(
  id: number,
  ...changes: readonly (readonly [slot: string, text: string, from: string])[]
): object {
  return { type: 'write', id, changes: changes.map(([slot, text, from]) => ({ slot, text, from })) };
}

export function valueIn({ shown }: Form, slot: string): string {
  for (const { html } of shown?.blocks ?? []) {
    const found = new RegExp(` data-slot="${slot.replaceAll('.', '\\.')}"[^>]* data-value="([^"]*)"`).exec(html)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`no cell ${slot}`);
}

/** Opens the form of the active report, and waits until it shows the report as it is now. */
export async function formOf(document: TextDocument): Promise<Form> {
  await commands.executeCommand('gouji.form');
  const { session } = await gouji();
  await until('the form shows the draft', () => session?.forms.of(document)?.shown?.version === document.version);
  const form = session?.forms.of(document);
  assert.ok(form);
  return form;
}

import type { TextEdit } from 'vscode-languageserver';
import { Client } from '../client';
import type { Plan } from '../plan';
import { atMost, type Measure } from '../row';
import { gouji, mark } from '../servers';
import { race } from '../stats';

const slot = 'requests/granted/natural';
const uri = 'file:///bench/draft';

/** From a figure typed into the form to the page that shows its findings, against the same edit of the text. */
export function formMeasure({ samples, lengths }: Plan): Measure {
  const longest = Math.max(...lengths);
  return {
    name: 'form',
    async *rows() {
      for (const length of [3000, 300_000].filter((wanted) => wanted <= longest)) {
        const clients = [await Client.start(gouji), await Client.start(gouji)] as const;
        try {
          const [filled, edited] = clients;
          const text = gouji.write(length).replace(mark, '');
          const times = await race(
            [
              { name: 'form', run: await fillerOf(filled, text, true) },
              { name: 'text', run: await fillerOf(edited, text, false) },
            ],
            { rounds: 2 * samples, warmUp: 20 },
          );
          const [form, base] = [times.get('form'), times.get('text')];
          if (!form || !base) throw new Error('both take part');
          const measure = `填一格到新页 ${length / 1000} k 字 a figure to the new page of the form`;
          const target = atMost(form.p95, 2 * base.p95, 'p95 ≤ 2 × 改文字、问结果 edit and findings');
          yield { measure, subject: '填表 the form', unit: 'ms', samples: form, base, target };
          yield { measure, subject: '改文字、问结果 edit and findings', unit: 'ms', samples: base, base };
        } finally {
          for (const client of clients) client.end();
        }
      }
    },
  };
}

/** Writes two figures in turns into one cell: as the form does, or by the same edits known beforehand. */
async function fillerOf(client: Client, text: string, isForm: boolean): Promise<() => Promise<unknown>> {
  await client.open(uri, text);
  const { blocks } = await client.ask<{ blocks: readonly { html: string }[] }>('gouji/form', { uri });
  const first = new RegExp(` data-slot="${slot}"[^>]* data-value="([^"]*)"`).exec(
    blocks.map(({ html }) => html).join(),
  );
  if (first?.[1] === undefined) throw new Error(`the form has no cell ${slot}`);
  const values = [first[1], '7'];
  const [there] = await editsTo(client, '7', first[1]);
  if (!there) throw new Error('nothing to write');
  const { start } = there.range;
  let at = 0;
  return async () => {
    const from = values[at] ?? '';
    at = 1 - at;
    const to = values[at] ?? '';
    if (isForm) {
      const [edit] = await editsTo(client, to, from);
      if (!edit) throw new Error('nothing to write');
      await client.change(uri, edit.range, edit.newText);
      return client.ask('gouji/form', { uri });
    }
    const end = { ...start, character: start.character + from.length };
    return client.type(uri, { start, end }, to);
  };
}

async function editsTo(client: Client, text: string, from: string): Promise<readonly TextEdit[]> {
  const { edits } = await client.ask<{ edits: readonly TextEdit[] }>('gouji/writeFigures', {
    uri,
    changes: [{ slot, text, from }],
  });
  return edits;
}

import { Client } from '../client';
import type { Plan } from '../plan';
import { bundled } from '../processes';
import { draftNumber } from '../reports';
import type { Measure, Row } from '../row';
import { gouji } from '../servers';
import { Samples } from '../stats';

const megabyte = 1024 * 1024;

/** What the server holds with one and with many open drafts, all checked, and after closing them; garbage collected. */
export function memoryMeasure({ open }: Plan): Measure {
  return {
    name: 'memory',
    async *rows() {
      const client = await Client.start({
        ...gouji,
        args: ['--expose-gc', '--require', bundled('probe.cjs'), ...gouji.args],
      });
      try {
        const before = await heap(client);
        const row = async (subject: string): Promise<Row> => ({
          measure: '服务的内存 memory of the server (heap)',
          subject,
          unit: 'MB',
          samples: await heap(client),
          base: before,
        });
        yield { ...(await row('没有草稿 no draft')), samples: before };
        await client.open(uriOf(0), draftNumber(0));
        yield await row('打开 1 份 1 draft open');
        for (let index = 1; index < open; index++) await client.open(uriOf(index), draftNumber(index));
        yield await row(`打开 ${open} 份 ${open} drafts open`);
        for (let index = 0; index < open; index++) await client.close(uriOf(index));
        yield await row('全部关闭之后 after closing them');
      } finally {
        client.end();
      }
    },
  };
}

function uriOf(index: number): string {
  return `file:///bench/${index}.txt`;
}

async function heap(client: Client): Promise<Samples> {
  // The first collection frees what the next can take.
  await client.memory();
  return new Samples([(await client.memory()).heapUsed / megabyte]);
}

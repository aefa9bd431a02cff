import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { createWord } from '../../../server/documents/word/create';
import { readWord } from '../../../server/documents/word/read';
import { newDocumentOf } from '../../documents/newDocument';
import { bareRead } from '../bareWord';
import { usual } from '../drafts';
import { documentPeer } from '../peers';
import type { Plan } from '../plan';
import { bundled, runScript } from '../processes';
import { atMost, type Measure, type Row } from '../row';
import { race, type Contender, type Samples } from '../stats';

const most = 3;
const names: Readonly<Record<string, string>> = { bare: '解压、读标记 inflate and tokenize', gouji: '勾稽 Gouji' };

/**
 * One Word document of the usual draft read into text, beside what nobody can leave out, and beside a converter: warm, and
 * cold, with loading the reader, in a process of its own.
 */
export function documentsMeasure({ samples, starts, withPeers }: Plan): Measure {
  return {
    name: 'documents',
    async *rows() {
      const bytes = createWord(newDocumentOf(usual));
      const warm: Contender[] = [
        { name: 'bare', run: () => bareRead(bytes) },
        { name: 'gouji', run: () => readWord(bytes) },
      ];
      if (withPeers) {
        const read = await documentPeer();
        warm.push({ name: 'mammoth', run: () => read(Buffer.from(bytes)) });
      }
      yield* rowsOf('读一份 .docx，热 reading a .docx, warm', await race(warm, { rounds: samples, warmUp: 20 }));
      const file = bundled('usual.docx');
      writeFileSync(file, bytes);
      const cold = warm.map(({ name }): Contender => ({
        name,
        run: async () => Number((await runScript([bundled('coldDocument.mjs'), name, file], { keep: true })).out),
      }));
      yield* rowsOf('读一份 .docx，冷 reading a .docx, cold', await race(cold, { rounds: starts }));
    },
  };
}

function* rowsOf(measure: string, times: ReadonlyMap<string, Samples>): Iterable<Row> {
  const base = times.get('bare');
  const peer = times.get('mammoth');
  if (!base) return;
  for (const [name, samples] of times) {
    const limit = Math.min(most * base.median, peer?.median ?? Infinity);
    const target = atMost(samples.median, limit, `≤ ${most} × ${names['bare'] ?? ''}, < mammoth`);
    yield {
      measure,
      subject: names[name] ?? name,
      unit: 'ms',
      samples,
      base,
      ...(name === 'gouji' ? { target } : {}),
    };
  }
}

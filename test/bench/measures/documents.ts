import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWord } from '../../../server/documents/word/create';
import { readWord } from '../../../server/documents/word/read';
import { newDocumentOf } from '../../documents/newDocument';
import { bareRead } from '../bareWord';
import { root, usual } from '../drafts';
import { documentPeer } from '../peers';
import type { Plan } from '../plan';
import { bundled, runScript } from '../processes';
import { draftNumber } from '../reports';
import { atMost, type Measure, type Row } from '../row';
import { race, type Contender, type Samples } from '../stats';

const most = 3;
/** So many that the start of the process matters little. */
const mostFiles = 200;
const names: Readonly<Record<string, string>> = { bare: '解压、读标记 inflate and tokenize', gouji: '勾稽 Gouji' };

/**
 * One Word document of the usual draft read into text, beside what nobody can leave out, and beside a converter: warm, and
 * cold, with loading the reader, in a process of its own.
 */
export function documentsMeasure({ samples, starts, folders, withPeers }: Plan): Measure {
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
      const [first] = folders;
      if (first) yield* throughCommand(Math.min(mostFiles, first.drafts), first.rounds);
    },
  };
}

/** The command on drafts as Word documents, beside the same drafts as text. */
async function* throughCommand(drafts: number, rounds: number): AsyncIterable<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    for (const ending of ['txt', 'docx']) mkdirSync(join(folder, ending));
    for (let index = 0; index < drafts; index++) {
      const text = draftNumber(index);
      writeFileSync(join(folder, 'txt', `${index}.txt`), text);
      writeFileSync(join(folder, 'docx', `${index}.docx`), createWord(newDocumentOf(text)));
    }
    const check = (ending: string): Contender => ({
      name: ending,
      run: async () =>
        (await runScript([join(root, 'dist/gouji.js'), 'check', join(folder, ending)], { codes: [0, 1] })).milliseconds,
    });
    const times = await race([check('txt'), check('docx')], { rounds });
    const base = times.get('txt');
    for (const [ending, samples] of times)
      yield {
        measure: `命令，${drafts} 份文本与 Word command, text and Word`,
        subject: `勾稽 Gouji: .${ending}`,
        unit: 'ms',
        samples,
        ...(base ? { base } : {}),
      };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

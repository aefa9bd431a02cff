import { Buffer } from 'node:buffer';
import { createWord } from '../../../server/documents/word/create';
import { readWord } from '../../../server/documents/word/read';
import { readXml } from '../../../server/documents/xml/read';
import { Archive } from '../../../server/documents/zip/archive';
import { newDocumentOf } from '../../documents/newDocument';
import { usual } from '../drafts';
import { documentPeer } from '../peers';
import type { Plan } from '../plan';
import { atMost, type Measure } from '../row';
import { race, type Contender } from '../stats';

const most = 3;
const names: Readonly<Record<string, string>> = { bare: '解压、读标记 inflate and tokenize', gouji: '勾稽 Gouji' };

/** One Word document of the usual draft read into text, beside what nobody can leave out, and beside a converter. */
export function documentsMeasure({ samples, withPeers }: Plan): Measure {
  return {
    name: 'documents',
    async *rows() {
      const bytes = createWord(newDocumentOf(usual));
      const contenders: Contender[] = [
        { name: 'bare', run: () => bareRead(bytes) },
        { name: 'gouji', run: () => readWord(bytes) },
      ];
      if (withPeers) {
        const read = await documentPeer();
        contenders.push({ name: 'mammoth', run: () => read(Buffer.from(bytes)) });
      }
      const times = await race(contenders, { rounds: samples, warmUp: 20 });
      const base = times.get('bare');
      for (const { name } of contenders) {
        const own = times.get(name);
        if (!own || !base) continue;
        const target =
          name === 'gouji'
            ? { target: atMost(own.median, most * base.median, `≤ ${most} × ${names['bare'] ?? ''}`) }
            : {};
        yield {
          measure: '读一份 .docx reading a .docx',
          subject: names[name] ?? name,
          unit: 'ms',
          samples: own,
          base,
          ...target,
        };
      }
    },
  };
}

/** Inflates the parts that are read and goes over their tags. */
function bareRead(bytes: Uint8Array): void {
  const archive = new Archive(bytes);
  for (const name of ['_rels/.rels', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/document.xml']) {
    readXml(archive.required(name), {
      wants: () => false,
      open: () => undefined,
      close: () => undefined,
      text: () => undefined,
    });
  }
}

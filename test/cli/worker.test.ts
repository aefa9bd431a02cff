import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { linesOf, type Line } from '../../server/cli/lines';
import { clean, readProject } from '../support/samples';
import { faulty, filesOf, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf, xlsxOf } from './word';

interface Answer {
  readonly id: unknown;
  readonly ok: boolean;
  readonly result?: Readonly<Record<string, unknown>> & { readonly diagnostics?: readonly { readonly key: string }[] };
  readonly error?: { readonly code: string; readonly message: string };
}

const readSchema = (name: string): object => JSON.parse(readProject(`schemas/${name}.schema.json`)) as object;
const schemaOf = (name: string) => {
  const ajv = new Ajv({ allowUnionTypes: true, strictRequired: false });
  for (const other of ['check', 'figures']) ajv.addSchema(readSchema(other), `${other}.schema.json`);
  return ajv.compile(readSchema(`worker.${name}`));
};
const isRequest = schemaOf('request');
const isAnswer = schemaOf('answer');

/** What the worker answers to lines; every answer holds to its schema, and so does every request that was understood. */
async function ask(...lines: readonly (string | object)[]): Promise<Answer[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, out, err } = await run('/', ['worker'], { stdin: Buffer.from(input) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answers = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const answer = JSON.parse(line) as Answer;
      expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
      return answer;
    });
  for (const [index, { error }] of answers.entries()) {
    const asked = lines[index];
    if (typeof asked === 'object' && error?.code !== 'request')
      expect(isRequest(asked), JSON.stringify(isRequest.errors)).toBe(true);
  }
  return answers;
}
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('gouji worker', () => {
  it('checks as the command does: the same JSON of a text and of a document', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'a.txt': faulty, 'b.docx': word });
    // Each by itself: the worker knows of no other report.
    const files = [...(await filesOf(folder, ['a.txt'])), ...(await filesOf(folder, ['b.docx']))];
    const answers = await ask(
      { id: 1, do: 'check', name: 'a.txt', text: faulty },
      { id: 'x', do: 'check', name: 'b.docx', base64: base64(word) },
    );
    expect(answers.map(({ id, ok }) => [id, ok])).toEqual([
      [1, true],
      ['x', true],
    ]);
    expect(answers.map(({ result }) => result)).toEqual(files);
  });

  it('reads figures as the command does', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const { out } = await run(folder, ['figures', '--cells', 'a.txt']);
    const [answer] = await ask({ do: 'figures', name: 'a.txt', text: faulty, cells: true });
    expect(answer?.result).toEqual((JSON.parse(out) as { files: unknown[] }).files[0]);
  });

  it('fixes as the command does: text as text, bytes as bytes in their own encoding', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'a.txt': faulty, 'b.docx': word });
    for (const path of ['a.txt', 'b.docx']) await run(folder, ['check', '--fix', '--out', 'copies', path]);
    const [text, document, bytes] = await ask(
      { do: 'fix', name: 'a.txt', text: faulty },
      { do: 'fix', name: 'b.docx', base64: base64(word) },
      { do: 'fix', name: 'a.txt', base64: base64(Buffer.from(`\ufeff${faulty.replaceAll('\n', '\r\n')}`)) },
    );
    const fixed = readFileSync(join(folder, 'copies/a.txt'), 'utf8');
    expect(text?.result?.['text']).toBe(fixed);
    expect(fixed).not.toBe(faulty);
    expect(document?.result?.['base64']).toBe(base64(readFileSync(join(folder, 'copies/b.docx'))));
    expect(Buffer.from(String(bytes?.result?.['base64']), 'base64').toString('utf8')).toBe(
      `\ufeff${fixed.replaceAll('\n', '\r\n')}`,
    );
    expect(text?.result?.['changes']).toContainEqual(
      expect.objectContaining({ code: 'wording', before: '截止', after: '截至' }),
    );
    expect(text?.result?.['refused']).toBeNull();
  });

  it('says of a workbook that it is not corrected, and gives its bytes back as they were', async () => {
    const rows = faulty.split('\n').map((line) => line.split('\t'));
    const sheet = base64(xlsxOf({ name: '表', rows }));
    const [answer] = await ask({ do: 'fix', base64: sheet });
    expect(answer?.result).toMatchObject({ changes: [], base64: sheet });
    expect(String(answer?.result?.['refused'])).toContain('Excel');
  });

  it('has a schema that knows what stands in a result', async () => {
    const [checked, figures] = await ask({ do: 'check', text: faulty }, { do: 'figures', text: faulty, cells: true });
    const without = (answer: Answer | undefined, field: string): object => ({
      ...answer,
      result: { ...answer?.result, [field]: undefined },
    });
    for (const field of ['sha256', 'equations', 'diagnostics'])
      expect(isAnswer(JSON.parse(JSON.stringify(without(checked, field)))), field).toBe(false);
    expect(isAnswer(JSON.parse(JSON.stringify(without(figures, 'figures'))))).toBe(false);
  });

  it('gives the text of any document, report or not', async () => {
    const answers = await ask(
      { do: 'text', base64: base64(wordOf('买菜\n第二段')) },
      { do: 'text', base64: base64(Uint8Array.of(0xc2, 0xf2, 0xb2, 0xcb)) },
    );
    expect(answers.map(({ result }) => result)).toEqual([
      { kind: 'word', text: '买菜\n第二段\n' },
      { kind: 'text', text: '买菜' },
    ]);
  });

  it('heeds form, severity and language of each request, and nothing of the one before', async () => {
    const [changed, usual, english] = await ask(
      { do: 'check', text: faulty, severity: { 'row-total': 'hint', wording: 'off' }, form: '2021' },
      { do: 'check', text: faulty },
      { do: 'check', text: faulty, lang: 'en' },
    );
    const of = (answer?: Answer): unknown[] =>
      (answer?.result?.diagnostics as unknown as { code: string; severity: string }[]).map(({ code, severity }) => [
        code,
        severity,
      ]);
    expect(of(changed)).toContainEqual(['row-total', 'hint']);
    expect(of(usual)).toContainEqual(['row-total', 'error']);
    expect(of(changed).some((pair) => (pair as string[])[0] === 'wording')).toBe(false);
    expect(JSON.stringify(english?.result)).toContain('is given as 4');
  });

  it.each([
    ['{', 'json', null],
    ['\u0000\ud800', 'json', null],
    ['null', 'request', null],
    ['[]', 'request', null],
    ['"a"', 'request', null],
    [{ id: 1 }, 'request', 1],
    [{ id: {}, do: 'check', text: 'a', base64: 'a' }, 'request', null],
    [{ id: 1, do: 'toString', text: 'a' }, 'request', 1],
    [{ id: 1, do: 'check', text: 5 }, 'request', 1],
    [{ id: 1, do: 'check', text: 'a', path: '/etc/passwd' }, 'request', 1],
    [{ id: 1, do: 'check', text: 'a', severity: { toString: 'off' } }, 'request', 1],
    [{ id: 1, do: 'check', text: 'a', severity: { wording: 'loud' } }, 'request', 1],
    [{ id: 1, do: 'check', text: 'a', form: '1999' }, 'request', 1],
    [{ id: 1, do: 'check', base64: '不是' }, 'request', 1],
    [{ id: 1, do: 'text', base64: 'QUJDR' }, 'request', 1],
    [{ id: 1, do: 'text', base64: 'QUJD=' }, 'request', 1],
    [{ id: 1, do: 'text', base64: 'QUJD-_' }, 'request', 1],
    [{ id: 1, do: 'fix', text: 'a\ud800' }, 'request', 1],
    ['{"id": 9007199254740993, "do": "text", "text": "a"}', 'request', null],
    ['{"id": 1e999, "do": "text", "text": "a"}', 'request', null],
    [{ id: {}, do: 'text', text: 'a' }, 'request', null],
    [{ id: true, do: 'text', text: 'a' }, 'request', null],
    [{ id: 1, do: 'check', text: '买菜' }, 'no-report', 1],
    [{ id: 1, do: 'check', text: '' }, 'no-report', 1],
    [{ id: 1, do: 'text', base64: base64(Uint8Array.of(0xff, 0xfe, 1, 2)) }, 'unread', 1],
    [{ id: 1, do: 'check', base64: base64(wordOf(faulty).slice(0, 500)) }, 'unread', 1],
    [{ id: 1, do: 'check', base64: base64(Buffer.from('%PDF-1.7\nbroken')) }, 'unread', 1],
  ])('answers %j with an error, and goes on', async (line, code, id) => {
    const [wrong, next] = await ask(line, { id: 2, do: 'check', text: clean });
    expect([wrong?.ok, wrong?.error?.code, wrong?.id]).toEqual([false, code, id]);
    expect(wrong?.error?.message).toMatch(/\p{Script=Han}.*。$/u);
    expect([next?.ok, next?.id]).toEqual([true, 2]);
  });

  it('says what is wrong in words of a request, not of the command line', async () => {
    const [none, named, broken] = await ask(
      { do: 'check', text: '买菜' },
      { do: 'check', name: '菜.txt', text: '买菜' },
      { do: 'check', base64: base64(wordOf(faulty).slice(0, 500)) },
    );
    expect(none?.error?.message).toContain('"form": "2021"');
    expect(none?.error?.message).not.toContain('--form');
    expect(named?.error?.message).toMatch(/^菜\.txt：/);
    expect(broken?.error?.message).toMatch(/^base64：/);
  });

  it('takes an id of null as none, and a mark of the byte order before the first line', async () => {
    const [marked, none] = await ask('\ufeff{"id": "a", "do": "text", "text": "b"}', {
      id: null,
      do: 'text',
      text: 'b',
    });
    expect([marked?.id, marked?.ok, none?.id, none?.ok]).toEqual(['a', true, null, true]);
  });

  it('judges base64 in linear time', async () => {
    const [wrong] = await ask({ do: 'text', base64: `${' '.repeat(1_000_000)}!` });
    expect(wrong?.error?.code).toBe('request');
  });

  it('answers a line in another encoding with an error, and guesses nothing', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"id": 1, "do": "text", "text": "'),
      Buffer.of(0xc2, 0xf2),
      Buffer.from('"}\n'),
    ]);
    const next = Buffer.from('{"id": 2, "do": "text", "text": "买"}');
    const { out } = await run('/', ['worker'], { stdin: Buffer.concat([gbk, next]) });
    const [wrong, right] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect([wrong?.id, wrong?.error?.code]).toEqual([null, 'json']);
    expect(wrong?.error?.message).toContain('UTF-8');
    expect(right?.result?.['text']).toBe('买');
  });

  it('reads nothing from the disk, whatever a document is called', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    writeFileSync(join(folder, '.gouji.json'), '{"severity": {"row-total": "off"}}');
    const [answer] = await ask({ do: 'check', name: join(folder, 'a.txt'), text: faulty });
    expect(answer?.result?.diagnostics?.some(({ key }) => key.startsWith('row-total'))).toBe(true);
  });
});

describe('the lines of a stream', () => {
  const read = async (text: string, size: number, most: number): Promise<Line[]> => {
    const bytes = Buffer.from(text);
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    }
    const lines: Line[] = [];
    for await (const line of linesOf(chunks(), most)) lines.push(line);
    return lines;
  };

  it('are the same in pieces of any size; one too long is told of and not kept', async () => {
    const text = '一\r\n\n二三\nabcdefghijk\n末';
    for (const size of [1, 2, 3, 7, 100]) {
      expect(await read(text, size, 100), `${size}`).toEqual(['一', '', '二三', 'abcdefghijk', '末']);
      expect(await read(text, size, 10), `${size}`).toEqual(['一', '', '二三', null, '末']);
      expect(await read('x'.repeat(50), size, 10), `${size}`).toEqual([null]);
    }
  });
});

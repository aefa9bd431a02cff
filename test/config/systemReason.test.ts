import { describe, expect, it } from 'vitest';
import { systemReason } from '../../server/config/systemReason';

/** As Node throws it. */
const thrown = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something in English, open '${path ?? ''}'`), { code, path });

describe('why the system refused', () => {
  it.each(['ENOENT', 'EACCES', 'EBUSY', 'EIO', 'ETIMEDOUT', 'UNKNOWN', 'ERR_INVALID_FILE_URL_HOST', 'EWHATEVER'])(
    'is said in both languages, never in the words of Node: %s',
    (code) => {
      const { zh, en } = systemReason(thrown(code));
      expect(zh.replace(code, '')).toMatch(/^[^a-z]+$/);
      expect(en).not.toContain('something in English');
    },
  );

  it('is the name, where it is no UTF-8 and so another name', () => {
    expect(systemReason(thrown('ENOENT', '/d/\ufffd\ufffd.txt')).zh).toContain('不是 UTF-8 编码');
    expect(systemReason(thrown('EACCES', '/d/\ufffd.txt')).zh).toBe('没有权限');
  });

  it('is a sentence of ours where there is no code', () => {
    expect(systemReason(new Error('甲'))).toEqual({ zh: '甲', en: '甲' });
    expect(systemReason('乙')).toEqual({ zh: '乙', en: '乙' });
  });
});

import type { Localized } from '../engine/form/form';

/** By the codes of Node's errors. */
const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '找不到这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在的磁盘只能读取', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出了磁盘限额', en: 'the disk quota is exceeded' },
  EFBIG: { zh: '文件超过了允许的大小', en: 'the file is larger than is allowed' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links form a loop' },
  EISDIR: { zh: '不是文件', en: 'it is no file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EBUSY: { zh: '正被别的程序占用', en: 'another program is using it' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  ENFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EBADF: { zh: '没有打开', en: 'it is not open' },
  EAGAIN: { zh: '暂时读不到', en: 'it cannot be read just now' },
  EIO: { zh: '磁盘或网络出错', en: 'the disk or the network failed' },
  ESTALE: { zh: '网络文件夹已经断开', en: 'the network folder is no longer connected' },
  ETIMEDOUT: { zh: '网络没有应答', en: 'the network does not answer' },
  EHOSTDOWN: { zh: '网络没有应答', en: 'the network does not answer' },
  EHOSTUNREACH: { zh: '网络没有应答', en: 'the network does not answer' },
  ENETUNREACH: { zh: '网络没有应答', en: 'the network does not answer' },
  MODULE_NOT_FOUND: { zh: '缺少程序文件', en: 'a file of the program is missing' },
};

const notUtf8: Localized = {
  zh: '名字不是 UTF-8 编码（多为在 Windows 上压缩、在别处解压的文件），打不开；请先改名',
  en: 'its name is not in UTF-8 (as of files packed on Windows and unpacked elsewhere), so it cannot be opened; rename it first',
};
const byCode: Localized = { zh: '系统拒绝，代码 {code}', en: 'the system refused, with the code {code}' };

/**
 * Why the system refused, in both languages and never in its own English words.
 * @param error what Node threw; where it has no code, it is a sentence of ours
 */
export function systemReason(error: unknown): Localized {
  const { code, message, path } = error as {
    readonly code?: unknown;
    readonly message?: string;
    readonly path?: string;
  };
  // What is no UTF-8 in a name becomes this mark, and the name another one, which nothing has.
  if (code === 'ENOENT' && path?.includes('\ufffd')) return notUtf8;
  if (typeof code !== 'string') return { zh: message ?? String(error), en: message ?? String(error) };
  return reasons[code] ?? { zh: byCode.zh.replace('{code}', () => code), en: byCode.en.replace('{code}', () => code) };
}

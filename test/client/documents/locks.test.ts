import { expect, it } from 'vitest';
import { lockNames } from '../../../client/documents/locks';

it.each([
  ['年报.docx', '~$年报.docx'],
  ['123456.docx', '~$123456.docx'],
  ['1234567.docx', '~$234567.docx'],
  ['12345678.docx', '~$345678.docx'],
  ['云溪县档案局2023年年报.docx', '~$县档案局2023年年报.docx'],
])('what Word, WPS and LibreOffice put beside %s', (name, word) => {
  expect(lockNames(name)).toEqual([word, `.~${name}`, `.~lock.${name}#`]);
});

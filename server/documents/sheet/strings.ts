import { readXml, type Part } from '../xml/read';

/** The strings that the cells of a workbook share; how they are pronounced is no part of them. */
export function readStrings(part: Part): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let silence = 0;
  readXml(part, {
    wants: () => false,
    open({ name }) {
      if (name === 'x:si') text = '';
      else if (name === 'x:rPh') silence++;
      else if (name === 'x:t') isText = silence === 0;
    },
    close(name) {
      if (name === 'x:si') strings.push(text);
      else if (name === 'x:rPh') silence--;
      else if (name === 'x:t') isText = false;
    },
    text(chunk) {
      if (isText) text += chunk;
    },
  });
  return strings;
}

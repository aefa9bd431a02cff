import { window, workspace, type QuickPickItem, type TextDocument, type Uri } from 'vscode';
import { originalOf, readable } from '../documents/address';
import { decode } from '../reports/decode';
import { fileName, titleOf } from '../reports/documents';
import { askChoice, type Answered, type Header } from './questions';
import { writingTexts } from './texts';

/** A draft to start from: an open one, a file, a file still to be chosen, or none. */
export type Source = TextDocument | Uri | 'choose' | null;

const largestBytes = 5_000_000;
const mostFiles = 20;
const endings = ['txt', 'md', 'html', 'htm', 'docx'];

/** Asks which draft is last year's: those that are open, files that bear the year, or another file. */
export async function askLastYear(
  header: Header,
  open: readonly TextDocument[],
  institution: string,
  year: number,
): Promise<Answered<Source>> {
  const { lastYear, noLastYear, chooseFile } = writingTexts();
  const items: (QuickPickItem & { source: Source })[] = [
    { label: `$(circle-slash) ${noLastYear}`, source: null },
    ...openItems(open, institution, year),
    ...(await fileItems(open, year)),
    { label: `$(folder-opened) ${chooseFile}`, source: 'choose' },
  ];
  const likely = items.find(({ source }) => isDocument(source) && isLastYears(source, institution, year));
  const answer = await askChoice(header, { placeholder: lastYear, items, active: likely });
  if (answer === undefined || answer === 'back') return answer;
  if (answer.value.source !== 'choose') return { value: answer.value.source };
  const [chosen] = (await window.showOpenDialog({ filters: { [writingTexts().reports]: endings } })) ?? [];
  return chosen ? { value: chosen } : askLastYear(header, open, institution, year);
}

function isDocument(source: unknown): source is TextDocument {
  return typeof source === 'object' && source !== null && 'getText' in source;
}

function isLastYears(document: TextDocument, institution: string, year: number): boolean {
  const title = titleOf(document);
  return title?.year === year - 1 && title.institution === institution;
}

function openItems(
  open: readonly TextDocument[],
  institution: string,
  year: number,
): (QuickPickItem & { source: Source })[] {
  const ordered = open.toSorted(
    (a, b) => Number(isLastYears(b, institution, year)) - Number(isLastYears(a, institution, year)),
  );
  return ordered.map((document) => ({
    label: `$(file-text) ${titleOf(document)?.text ?? fileName(document.uri)}`,
    description: `${writingTexts().openReport} ${workspace.asRelativePath(originalOf(document.uri))}`,
    source: document,
  }));
}

async function fileItems(open: readonly TextDocument[], year: number): Promise<(QuickPickItem & { source: Source })[]> {
  const files = await workspace.findFiles(`**/*${year - 1}*.{${endings.join(',')}}`, '**/node_modules/**', mostFiles);
  const isOpen = new Set(open.map(({ uri }) => originalOf(uri).toString()));
  return files
    .filter((uri) => !isOpen.has(uri.toString()))
    .map((uri) => ({ label: `$(file) ${fileName(uri)}`, description: workspace.asRelativePath(uri), source: uri }));
}

/** The text of the draft; null where there is none, or it cannot be read: then the user is told. */
export async function readSource(source: TextDocument | Uri | null): Promise<string | null> {
  if (source === null) return null;
  if (isDocument(source)) return source.getText();
  const uri = readable(source);
  try {
    if (uri === source && (await workspace.fs.stat(uri)).size > largestBytes) {
      void window.showWarningMessage(writingTexts().tooLarge);
      return null;
    }
    return textOf(await workspace.fs.readFile(uri));
  } catch {
    void window.showWarningMessage(writingTexts().unreadable(fileName(source)));
    return null;
  }
}

/** UTF-8, UTF-16 by its mark, or GB18030, as drafts are saved. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decode(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes);
}

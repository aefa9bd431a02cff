import { isBlankCode, type Span } from '../text/source';
import type { TitlePattern } from '../form/data';
import { outsideFences } from './fences';

export { firstLines } from './fences';

/** The title of a report. Spans are UTF-16 offsets. */
export interface Title extends Span {
  /** As it reads, spaces dropped. */
  readonly text: string;
  readonly institution: string | null;
  readonly year: number | null;
}

/** A line of a document, as an editor or a `SourceText` gives it. */
export interface TitleLine {
  readonly start: number;
  readonly text: string;
}

const linesToRead = 15;
const longestTitle = 60;
const noTitle = /[《》。，；：,;:!?！？>＞|]/;
const firstSection = /^一[、.．]/;
/** How sentences and headings begin or go on; names of places may begin with the same characters. */
const noInstitution =
  /^(?:现将|现就|现公布|现予|特此|请各|请查|请点|请下|点击|根据|按照|依据|依照|为了|为做|为贯|为进|为切|本报告|本机关|本单位|本年|本局|附件|附图|附表|附[0-9一二三四五]|关于|我局|我们|我单|以下|下面|转发|[一二三四五六七八九十]{1,3}、)|^目录$|印发|报送|如下|通知|做好|编制(?!委员会|办)|查看|公布|发布(?!中心)|学习(?!中心|强|小组|型)/;
const institutionEnd = /(?:政府|[局委办处厅院部会所队站区县市省校司行署社馆台团关组盟旗州乡镇村学]|中心|街道|公司|机关|园|集团|医院)$/;
const yearMark = /(?:((?:19|20)[0-9]{2})|([一二][〇○零Oo一二三四五六七八九0]{3}))年度?/;
/** （征求意见稿）: a note in brackets behind the name. */
const noteBehind = /[([【〔]([^()[\]【】〔〕]{1,12})[)\]】〕]$/;
/** What it may say: the state of the draft, its version, its year. */
const draftState =
  /^(?:.*(?:稿|草案)[0-9一二三四五六七八九十]{0,2}|(?:修订|修改|公开|公示|送审|报批|正式|最终|终|第?[0-9一二三四五六七八九十]{1,2})版|[vV][0-9.]{1,6}|[0-9〇○零Oo一二三四五六七八九]{4}年度?)$/;
const chineseDigits = '〇一二三四五六七八九';

/**
 * Finds the title of a report among the first 15 lines that are not blank: one whole line, or the institution
 * on one line and year and name on the next. In a page of HTML it is the last one before the first section, or
 * the page's own title up to its first _, - or |. Behind it may stand the draft's state in brackets; what stands in a fence of Markdown
 * is an example. Null where there is none: the document is no report.
 */
export function findTitle(lines: Iterable<TitleLine>, patterns: readonly TitlePattern[], isPage = false): Title | null {
  let before: ReadLine | null = null;
  let found: Title | null = null;
  let count = 0;
  for (const line of outsideFences(lines)) {
    const read = readLine(line);
    if (!read) continue;
    if (isPage && firstSection.test(read.text)) break;
    const alone = readTitle(read, patterns);
    const joined = before && !alone?.year ? readTitle(join(before, read), patterns) : null;
    const title: Title | null =
      (joined?.year ? joined : alone) ??
      joined ??
      (isPage && !found ? readTitle(cutName(read), patterns) : null);
    if (title) found = title.institution === null && before ? withInstitution(title, before) : title;
    if (!isPage && (found || ++count >= linesToRead)) break;
    before = read;
  }
  return found;
}

/** 甲局2024年…年度报告_政府信息公开_某市: the name of a page in its <title>. */
function cutName(line: ReadLine): ReadLine {
  const end = line.text.search(/[_|-]/);
  return end < 0 ? line : { start: line.start, end: line.start + end, text: line.text.slice(0, end) };
}

/** Whether a text begins as a whole HTML page does. */
export function isPage(text: string): boolean {
  return /<(?:!doctype|html|head|body)[\s>]/i.test(text.slice(0, 2000));
}

interface ReadLine extends Span {
  readonly text: string;
}

/** A line without marks, tags and spaces; null where nothing is left. */
function readLine({ start, text }: TitleLine): ReadLine | null {
  if (text.length > 1000) return { start, end: start + text.length, text: text.slice(0, 1000) };
  let bare = '';
  let first = -1;
  let last = 0;
  let inTag = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '<' && text.indexOf('>', index) > 0) inTag = true;
    const isContent = !inTag && !isBlankCode(text.charCodeAt(index)) && !(bare === '' && char === '#') && char !== '*';
    if (char === '>') inTag = false;
    if (!isContent) continue;
    bare += char;
    if (first < 0) first = index;
    last = index + 1;
  }
  return bare ? { start: start + first, end: start + last, text: bare.normalize('NFKC') } : null;
}

function join(before: ReadLine, line: ReadLine): ReadLine {
  return { start: before.start, end: line.end, text: before.text + line.text };
}

function readTitle(line: ReadLine, patterns: readonly TitlePattern[]): Title | null {
  const note = noteOf(line.text);
  const text = line.text.slice(0, line.text.length - note.length);
  if (text.length > longestTitle || noTitle.test(line.text)) return null;
  const mark = yearMark.exec(text) ?? (/年度?.$/.test(note) ? yearMark.exec(note) : null);
  const year = mark ? readYear(mark) : null;
  const pattern = patterns.find(
    ({ holds, ends, endsWithYear }) =>
      text.includes(holds) &&
      (ends.some((end) => text.endsWith(end)) || (mark !== null && endsWithYear.some((end) => text.endsWith(end)))),
  );
  if (!pattern) return null;
  const nameStart = text.indexOf(pattern.holds);
  const beforeName = text.slice(0, nameStart);
  const rest = (mark ? beforeName.replace(mark[0], '') : beforeName).replace(/关于$/, '');
  if (rest !== '' && !isInstitution(rest)) return null;
  return { start: line.start, end: line.end, text: line.text, institution: rest || null, year };
}

/** The note of a draft's state at the end of a line, with its brackets; empty where there is none. */
function noteOf(text: string): string {
  const note = noteBehind.exec(text);
  return note?.[1] !== undefined && draftState.test(note[1]) ? note[0] : '';
}

function readYear(mark: RegExpExecArray): number {
  if (mark[1] !== undefined) return Number(mark[1]);
  const digits = [...(mark[2] ?? '')].map((char) => Math.max(0, chineseDigits.indexOf(char)));
  return Number(digits.join(''));
}

function isInstitution(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && /^(?:[\p{L}×]|[0-9]{3})[\p{L}\p{N}()·、“”"×]+$/u.test(text) && !noInstitution.test(text);
}

function withInstitution(title: Title, before: ReadLine): Title {
  if (!isInstitution(before.text) || !institutionEnd.test(before.text)) return title;
  return { ...title, start: before.start, institution: before.text };
}

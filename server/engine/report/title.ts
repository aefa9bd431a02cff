import { noteStart } from '../text/fold';
import { hideInvisible } from '../text/invisible';
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
/** What else stands alone above a title: words of web pages, of the draft's own state, of greetings. */
const noName =
  /公开(?:$|工作$|指南|目录|年报|栏|专栏|平台|发布)|主动公开|依申请|首页|主页|网站|网页|页面|本页|栏目|专栏|专题|目录|位置|导航|索引|检索|搜索|查询|下载|打印|字号|字体|浏览|阅读|登录|注册|分享|收藏|关闭|返回|无障碍|长者|老年|关怀|繁体|简体|适老|问答|微信|微博|来源|日期|时间|主题|分类|体裁|文号|编号|密级|机密|秘密|内部|资料|正文|附件|附图|封面|扉页|格式|模板|样本|草稿|[初送定样原底]稿|稿$|版$|年报|报告|报表|公告|公示|文件|装订|盖章|各位|尊敬|你好|您好|欢迎|不得|请勿|严禁|仅供/;
const shortestName = 3;
const yearMark = /(?:((?:19|20)[0-9]{2})|([一二][〇○零Oo一二三四五六七八九0]{3}))年度?/;
/** A note in brackets behind the name says of which state, version or year the report is; or that it is another document. */
const otherDocument = /解读|图解|读懂|说明|摘要|摘编|模板|样[本表张例]|范[本文例]|提纲|通知|办法|目录|月/;
/** Which part of a year a report is about, between its year and its name. */
const periodBefore =
  /(?:(?:第[一二三四1-4]|[一二三四1-4]|前[二三两23])季度|[上下]半年|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?)$/;
const chineseDigits = '〇一二三四五六七八九';

/**
 * Finds the title of a report among the first 15 lines that are not blank: one whole line, or the institution
 * on one line and year and name on the next. In a page of HTML it is the last one before the first section, or
 * the page's own title up to its first _, - or |. Behind it may stand notes in brackets, as of the draft's state; what
 * stands in a fence of Markdown is an example. Null where there is none: the document is no report.
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
      (joined?.year ? joined : alone) ?? joined ?? (isPage && !found ? readTitle(cutName(read), patterns) : null);
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
  const shown = hideInvisible(text);
  let bare = '';
  let first = -1;
  let last = 0;
  let inTag = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '<' && text.indexOf('>', index) > 0) inTag = true;
    const isContent = !inTag && !isBlankCode(shown.charCodeAt(index)) && !(bare === '' && char === '#') && char !== '*';
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
  const start = noteStart(line.text);
  const isOwn = !otherDocument.test(line.text.slice(start));
  const [text, note] = isOwn ? [line.text.slice(0, start), line.text.slice(start)] : [line.text, ''];
  if (text.length > longestTitle || noTitle.test(line.text)) return null;
  const mark = yearMark.exec(text) ?? (/年度?[^\p{L}\p{N}]/u.test(note) ? yearMark.exec(note) : null);
  const year = mark ? readYear(mark) : null;
  const pattern = patterns.find(
    ({ names, holds, ends, endsWithYear }) =>
      names?.some((name) => text.endsWith(name)) ??
      (text.includes(holds) &&
        (ends.some((end) => text.endsWith(end)) || (mark !== null && endsWithYear.some((end) => text.endsWith(end))))),
  );
  if (!pattern) return null;
  const own = pattern.names?.filter((name) => text.endsWith(name)).sort((a, b) => b.length - a.length)[0];
  const nameStart = own === undefined ? text.indexOf(pattern.holds) : text.length - own.length;
  const beforeName = text.slice(0, nameStart);
  const bare = (mark ? beforeName.replace(mark[0], '') : beforeName).replace(/关于$/, '');
  const rest = own === undefined ? bare : withoutPeriod(bare, own);
  if (rest !== '' && !isInstitution(rest)) return null;
  return { start: line.start, end: line.end, text: line.text, institution: rest || null, year };
}

/** 某局第三 before 季度工作报告: the period may begin before the name and end in it. */
function withoutPeriod(before: string, name: string): string {
  const shared = /^(?:季度|半年|月份?)/.exec(name)?.[0] ?? '';
  const found = periodBefore.exec(before + shared);
  return found ? before.slice(0, found.index) : before;
}

function readYear(mark: RegExpExecArray): number {
  if (mark[1] !== undefined) return Number(mark[1]);
  const digits = [...(mark[2] ?? '')].map((char) => Math.max(0, chineseDigits.indexOf(char)));
  return Number(digits.join(''));
}

function isInstitution(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    /^(?:[\p{L}×]|[0-9]{3})[\p{L}\p{N}()·、“”"×]+$/u.test(text) &&
    !noInstitution.test(text)
  );
}

function withInstitution(title: Title, before: ReadLine): Title {
  const isName = isInstitution(before.text) && before.text.length >= shortestName && !noName.test(before.text);
  // A name is letters: a number or a date is none.
  if (!isName || /[0-9]/.test(before.text)) return title;
  return { ...title, start: before.start, institution: before.text };
}

import { isHan } from '../text/chars';
import { noteStart } from '../text/fold';
import { hideInvisible } from '../text/invisible';
import { isBlankCode, withoutFillers, type Span } from '../text/source';
import type { TitlePattern } from '../form/data';
import { outsideFences } from './fences';

export { firstLines } from './fences';
export type { TitlePattern };

/** The title of a report. Spans are UTF-16 offsets. */
export interface Title extends Span {
  /** As it reads, spaces dropped. */
  readonly text: string;
  readonly institution: string | null;
  readonly year: number | null;
  /** The part of the year that it is about, as a form of one's own may have it: 第二季度; null for all of it. */
  readonly period: string | null;
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
/** 关于甲局2024年…: what the name of a body ends with, and no task does. */
const bodyEnd =
  /(?:[局委办厅院所馆站社会部队室处县市区镇乡校园]|中心|政府|公司|集团|大学|学院|街道|海关|银行|机关|法庭)$/;
const shortestName = 3;
const yearMark = /(?:((?:19|20)[0-9]{2})|([一二][〇○零Oo一二三四五六七八九0]{3}))年度?/;
/** A note in brackets beside the name says of which state, version, day or year the report is; or that it is another document. */
const otherDocument = /解读|图解|读懂|说明|摘要|摘编|模板|样[本表张例]|范[本文例]|提纲|通知|办法|目录|月/;
/** Which part of a year a report is about, between its year and its name. */
const periodBefore =
  /(?:(?:第[一二三四1-4]|[一二三四1-4]|前[二三两23])季度|[上下]半年|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?)$/;
const ownVersion = /版.?$/;
/** The month or day of the report itself, in the year behind that which it tells of. */
const ownDay = /^.?((?:19|20)[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日)?.?$/;
const ofAnother = /解读|图解|读懂/;
/** 标题：, 文件名称| and the like, before the title in what is copied of a page's data. */
const titleLabel = /^[\s|]*[\p{L}]{0,4}(?:标\s*题|题\s*目|题\s*名|名\s*称)\s*[:：\s|]\s*/u;
/** 【年报】 and the like. */
const noteAhead = /^[【[〔][^【】[\]〔〕]{1,8}[】\]〕]/;
/** 发布机构：甲局, 编制单位|甲局: whose report it is, in what is copied of a page's data. */
const bodyLine = /(?:^|[\s|])\p{L}{0,4}(?:机\s*构|单\s*位|部\s*门|主\s*体)\s*[:：\s|]\s*([^\s|:：，。；]{3,40})/u;
const yearAlone = /^[([【〔]?((?:19|20)[0-9]{2})年度?[)\]】〕]?$/;
const placeIn = /[省市县区州旗盟乡镇]/;
const placeEnd = /[省市县区州旗盟乡镇]$/;
const chineseDigits = '〇一二三四五六七八九';

/**
 * Finds the title of a report among the first 15 lines that are not blank: one whole line, or two or three that follow
 * each other: the institution, the year, the name. In a page of HTML it is the last one before the first section, or
 * the page's own title up to its first _, - or |. Beside it may stand notes in brackets, as of the draft's state; what
 * stands in a fence of Markdown is an example. A title that names no body, or no year, takes them from the lines beside
 * it that say nothing else. Null where there is none: the document is no report.
 */
export function findTitle(lines: Iterable<TitleLine>, patterns: readonly TitlePattern[], isPage = false): Title | null {
  const above: LazyLine[] = [];
  const bodies = new Bodies();
  let found: Title | null = null;
  let count = 0;
  let behind = 0;
  for (const line of outsideFences(lines)) {
    const read = new LazyLine(line);
    if (read.isBlank) continue;
    if ((isPage || found) && firstSection.test(read.text)) break;
    bodies.add(line.text);
    if (found && !isPage) {
      if (behind++ === 0 && found.year === null) found = withYear(found, read);
      if (isComplete(found, bodies) || behind > linesBehind) break;
      continue;
    }
    const title: Title | null = mayHoldTitle(
      read.written +
        above
          .slice(0, 2)
          .map(({ written }) => written)
          .join(''),
      patterns,
    )
      ? (titleOf(above, read, patterns) ?? (isPage && !found ? readTitle(cutName(read), patterns) : null))
      : null;
    if (title) found = title;
    if (!isPage && ((found && isComplete(found, bodies)) || ++count >= linesToRead)) break;
    above.unshift(read);
  }
  return found?.institution === null ? { ...found, institution: bodies.first } : found;
}

/** The body that the lines name so far: most documents hold no title, and need not be asked. */
class Bodies {
  readonly #unread: string[] = [];
  #first: string | null = null;

  add(text: string): void {
    if (this.#first === null) this.#unread.push(text);
  }

  get first(): string | null {
    for (let text = this.#unread.shift(); this.#first === null && text !== undefined; text = this.#unread.shift())
      this.#first = bodyIn(text);
    return this.#first;
  }
}

const linesBehind = 4;

/** What NFKC makes Chinese characters of: radicals, those in circles and brackets, and what takes two UTF-16 codes. */
const compatible = /[\u2e80-\u2fdf\u3021-\u33ff\uf900-\ufaff\ud800-\udfff]/;

/** Whether a title may stand in what is written: all characters of what one holds do, or what NFKC makes any of. */
function mayHoldTitle(text: string, patterns: readonly TitlePattern[]): boolean {
  const isThere = (word: string): boolean =>
    [...word].every((char) => !isHan(char.charCodeAt(0)) || text.includes(char));
  return compatible.test(text) || patterns.some(({ names, holds }) => (names ?? [holds]).some(isThere));
}

function isComplete({ institution, year }: Title, bodies: Bodies): boolean {
  return year !== null && (institution !== null || bodies.first !== null);
}

/** The title that ends with `line`: it alone, or with one or two of the lines above it, the nearest first. */
function titleOf(above: readonly ReadLine[], line: ReadLine, patterns: readonly TitlePattern[]): Title | null {
  let whole: ReadLine | null = line;
  let best: { readonly title: Title; readonly used: number } | null = null;
  for (let used = 0; whole && used <= 2; used++) {
    const title = readTitle(whole, patterns, used < 2 ? longestTitle : longestRest);
    if (title?.year != null || (title && !best)) best = { title, used };
    if (title?.year != null) break;
    const next: ReadLine | undefined = above[used];
    whole = next ? join(next, whole) : null;
  }
  if (!best) return null;
  const [own, place] = above.slice(best.used);
  return best.title.institution === null && own ? withInstitution(best.title, own, place) : best.title;
}

/** Of three lines, the last two may be the rest of the name, and nothing else: 工作, 年度报告. */
const longestRest = '工作情况年度报告'.length;

/** The body that a line of a page's data names. */
function bodyIn(text: string): string | null {
  const name = text.length > longestData ? undefined : bodyLine.exec(hideInvisible(text))?.[1];
  const plain = name === undefined ? '' : withoutFillers(name).normalize('NFKC');
  return isInstitution(plain) && plain.length >= shortestName && !noName.test(plain) ? plain : null;
}

const longestData = 300;

function withYear(title: Title, { text, end }: ReadLine): Title {
  const year = yearAlone.exec(text)?.[1];
  return year === undefined ? title : { ...title, end, text: title.text + text, year: Number(year) };
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

/** A line that is read once it is asked for. */
class LazyLine implements ReadLine {
  #read: ReadLine | null | undefined;

  constructor(private readonly line: TitleLine) {}

  get written(): string {
    return this.line.text;
  }

  /** Whether nothing is left of it once it is read; a letter tells where neither tags nor a label may take it away. */
  get isBlank(): boolean {
    const { text } = this.line;
    return !(letter.test(text) && !tagOrLabel.test(text)) && this.#known === null;
  }

  get start(): number {
    return this.#known?.start ?? this.line.start;
  }

  get end(): number {
    return this.#known?.end ?? this.line.start;
  }

  get text(): string {
    return this.#known?.text ?? '';
  }

  get #known(): ReadLine | null {
    return this.#read === undefined ? (this.#read = readLine(this.line)) : this.#read;
  }
}

/** ①, ²: the mark of a footnote. */
function isFootnote(code: number): boolean {
  return (code >= 0x2460 && code <= 0x2473) || code === 0xb9 || code === 0xb2 || code === 0xb3;
}

/** [1] behind the name of a report: a footnote. */
const footnoteBehind = /(?<=告)[[〔【(][0-9]{1,2}[\])】〕]$/;

const letter = /[0-9A-Za-z\u4e00-\u9fff]/;
const tagOrLabel = /[<题名]/;

/** A line without marks, tags and spaces; null where nothing is left. */
function readLine({ start, text }: TitleLine): ReadLine | null {
  if (text.length > 1000) return { start, end: start + text.length, text: text.slice(0, 1000) };
  const shown = hideInvisible(text);
  const label = titleLabel.exec(shown)?.[0].length ?? 0;
  let bare = '';
  let first = -1;
  let last = 0;
  let inTag = false;
  for (let index = label; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '<' && text.indexOf('>', index) > 0) inTag = true;
    const isContent =
      !inTag &&
      !isFootnote(text.charCodeAt(index)) &&
      !isBlankCode(shown.charCodeAt(index)) &&
      !(bare === '' && char === '#') &&
      char !== '*';
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

/** @param mostWithin how much may stand between the words that the name begins and ends with */
function readTitle(
  { start, end, text: written }: ReadLine,
  patterns: readonly TitlePattern[],
  mostWithin = longestTitle,
): Title | null {
  // What none of its words stands in is no title: most lines are told by that.
  if (!patterns.some(({ names, holds }) => (names ?? [holds]).some((word) => written.includes(word)))) return null;
  let text = written.replace(footnoteBehind, '');
  const notes: string[] = [];
  const ahead = noteAhead.exec(text)?.[0] ?? '';
  if (ahead !== '' && isOwnNote(ahead, '')) text = text.slice(ahead.length);
  for (
    let at = noteStart(text);
    at < text.length && isOwnNote(text.slice(at), text.slice(0, at));
    at = noteStart(text)
  ) {
    notes.push(text.slice(at));
    text = text.slice(0, at);
  }
  if (text.length > longestTitle || noTitle.test(written)) return null;
  const note = notes.find((one) => /年度?[^\p{L}\p{N}]/u.test(one)) ?? '';
  const mark = yearMark.exec(text) ?? yearMark.exec(note);
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
  const within = own === undefined ? text.slice(nameStart + pattern.holds.length).replace(yearMark, '') : '';
  if (within.length > mostWithin) return null;
  const beforeName = text.slice(0, nameStart);
  const bare = (mark ? beforeName.replace(mark[0], '') : beforeName).replace(/关于$/, '');
  const period = own === undefined ? '' : periodIn(bare, own);
  const whole =
    own === undefined || period === '' ? bare : bare.slice(0, bare.length + periodStart(own).length - period.length);
  const rest = bodyEnd.test(whole) ? whole.replace(/^关于/, '') : whole;
  if (rest !== '' && (!isInstitution(rest) || ofAnother.test(rest))) return null;
  return { start, end, text: written, institution: rest || null, year, period: period || null };
}

/** 某局第三 before 季度工作报告: the period may begin before the name and end in it. */
function periodIn(before: string, name: string): string {
  return periodBefore.exec(before + periodStart(name))?.[0] ?? '';
}

/** Whether a text is a part of a year as titles name it: 第二季度, 上半年, 3月. */
export function isPeriod(text: string): boolean {
  return periodBefore.exec(text)?.index === 0;
}

/** What the name of a report begins with that parts of a year end with: 季度 of 季度工作报告; empty where it does not. */
export function periodStart(name: string): string {
  return /^(?:季度|半年|月份?)/.exec(name)?.[0] ?? '';
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

/** A title with the name on the line above it, and the place on the one above that: 甲县, 水利局. */
function withInstitution(title: Title, own: ReadLine, place?: ReadLine): Title {
  if (!isName(own.text)) return title;
  const isParted = place !== undefined && !placeIn.test(own.text) && placeEnd.test(place.text) && isName(place.text);
  return isParted
    ? { ...title, start: place.start, institution: place.text + own.text }
    : { ...title, start: own.start, institution: own.text };
}

/** Whether a line is the name of a body alone. A name is letters: a number or a date is none. */
function isName(text: string): boolean {
  return isInstitution(text) && text.length >= shortestName && !noName.test(text) && !/[0-9]/.test(text);
}

function isOwnNote(note: string, title: string): boolean {
  const day = ownDay.exec(note)?.[1];
  const mark = day === undefined ? null : yearMark.exec(title);
  const isLater = day !== undefined && (mark === null || Number(day) > readYear(mark));
  return isLater || ownVersion.test(note) || !otherDocument.test(note);
}

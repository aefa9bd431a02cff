import type { Looks, Part } from './clean';

const song = '宋体, SimSun, "Songti SC", "Noto Serif CJK SC", serif';
const fangSong = '仿宋_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif';
const hei = '黑体, SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif';
const kai = '楷体_GB2312, 楷体, KaiTi, "Kaiti SC", "Noto Serif CJK SC", serif';
const titleFont = '方正小标宋简体, 华文中宋, STZhongsong, "Noto Serif CJK SC", serif';

/** The page's looks: type and margins of official documents (GB/T 9704), A4 when printed. */
export const pageStyle = `
body { margin: 0; color: #000; background: #fff; font: 16px/1.9 ${fangSong}; overflow-wrap: anywhere; }
body { max-width: 50em; margin: 0 auto; padding: 24px 20px 60px; }
h1 { margin: 24px 0; font: 700 26px/1.5 ${titleFont}; text-align: center; }
h2 { margin: 20px 0 8px; font: 600 17px/1.8 ${hei}; text-indent: 2em; }
h3 { margin: 8px 0 4px; font: 600 16px/1.9 ${kai}; text-indent: 2em; }
p { margin: 4px 0; text-indent: 2em; }
.lead { font-family: ${kai}; font-weight: 600; }
.closing { text-align: right; text-indent: 0; padding-right: 2em; }
table { width: 100%; margin: 12px 0; border-collapse: collapse; font: 13px/1.45 ${song}; }
td, th { padding: 4px 5px; border: 1px solid #000; font-weight: 400; text-align: center; }
table.even { table-layout: fixed; }
col.figures { width: 8%; }
td.figure { min-width: 2.4em; overflow-wrap: normal; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 16pt; line-height: 28pt; }
  h1 { font-size: 22pt; line-height: 33pt; }
  h2, h3 { font-size: 16pt; line-height: 28pt; break-after: avoid; }
  table { font-size: 9pt; line-height: 12pt; }
  td, th { padding: 2pt 3pt; }
  tr { break-inside: avoid; }
}
`;

/** The SHA-256 of `pageStyle`, by which the page's policy lets this style in, and no other. */
export const pageStyleHash = 'sha256-GuwhwOc+ywCm9CoDVfVpnDcQucjqX6gOj78WQyg2zOY=';

const classes: Readonly<Partial<Record<Part, string>>> = {
  lead: 'lead',
  closing: 'closing',
  even: 'even',
  columns: 'figures',
  figure: 'figure',
};

export const pageClass: Looks = (part) => {
  const name = classes[part];
  return name === undefined ? '' : ` class="${name}"`;
};

const cell = `border:0.5pt solid windowtext;padding:2pt 3pt;text-align:center;vertical-align:middle;font-family:${song};font-size:10.5pt;line-height:normal;font-weight:normal;text-indent:0`;
const body = 'margin:0;line-height:28pt;text-align:justify';
const grid = 'border-collapse:collapse;border:0.5pt solid windowtext;width:100%';
const inline: Readonly<Record<Part, string>> = {
  title: `margin:0 0 28pt;text-align:center;font-family:${titleFont};font-size:22pt;line-height:33pt;font-weight:normal`,
  section: `${body};text-indent:32pt;font-family:${hei};font-size:16pt;font-weight:normal`,
  heading: `${body};text-indent:32pt;font-family:${kai};font-size:16pt;font-weight:bold`,
  paragraph: `${body};text-indent:32pt;font-family:${fangSong};font-size:16pt`,
  closing: `${body};text-align:right;margin-right:32pt;font-family:${fangSong};font-size:16pt`,
  lead: `font-family:${kai};font-weight:bold`,
  table: grid,
  even: `${grid};table-layout:fixed`,
  columns: 'width:8%',
  figure: cell,
  label: cell,
};

export const wordStyle: Looks = (part) =>
  ` style="${inline[part].replaceAll('"', "'")}"${part === 'table' || part === 'even' ? ' border="1" cellspacing="0" cellpadding="0"' : ''}`;

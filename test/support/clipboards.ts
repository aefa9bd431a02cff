/** A cell of a sheet as it was copied: what it shows, and how many columns and rows it spans. */
export interface Copied {
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** The cells of a table of plain HTML, by row; a cell that another one covers is left out, as HTML does. */
export function copiedOf(html: string): Copied[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td((?: [a-z]+="[0-9]+")*)>(.*?)<\/td>/gs)].map(([, spans = '', text = '']) => ({
      text,
      columnSpan: Number(/colspan="([0-9]+)"/.exec(spans)?.[1] ?? 1),
      rowSpan: Number(/rowspan="([0-9]+)"/.exec(spans)?.[1] ?? 1),
    })),
  );
}

type Rows = readonly (readonly Copied[])[];

/** 1234 → 1,234, as a sheet shows it where cells are so formatted. */
function shown(text: string): string {
  return /^[0-9]{4,}$/.test(text) ? text.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',') : text;
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

function widthOf(rows: Rows): number {
  return (rows[0] ?? []).reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0);
}

/**
 * As Excel writes a selection: names without quotation marks, lines that end within tags, rules for cells in a comment
 * within the style, the marks of what was copied inside the table, `<col>` before the rows, spaces that are drawn beside numbers of
 * accounting, and for columns that were merged a row at the end that is not shown.
 */
export function excel(rows: Rows): string {
  const cell = ({ text, columnSpan = 1, rowSpan = 1 }: Copied, index: number): string => {
    const spans = `${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`;
    const words = isNumber(text)
      ? `<span\r\n  style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span>${shown(text)} `
      : text.replaceAll(/(?<=.{9})(?=.)/g, (found, at: number) => (at === 9 ? '\r\n  ' : found));
    return `  <td${spans} height=20 class=xl6${index % 9} ${isNumber(text) ? 'align=right ' : ''}width=72\r\n  style='height:15.0pt;border-left:none;width:54pt'>${words}</td>`;
  };
  const body = rows.map((row) => ` <tr height=20 style='height:15.0pt'>\r\n${row.map(cell).join('\r\n')}\r\n </tr>`);
  const width = widthOf(rows);
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
tr
	{mso-height-source:auto;}
br
	{mso-data-placement:same-cell;}
td
	{padding-top:1px;
	mso-number-format:General;
	white-space:nowrap;}
.xl65
	{mso-number-format:"_ * \\#\\,\\#\\#0_ \\;_ * \\\\-\\#\\,\\#\\#0_ \\;_ * \\0022-\\0022_ \\;_ \\@_ ";}
ruby
	{ruby-align:left;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=${width * 72} style='border-collapse:
 collapse;width:${width * 54}pt'>
<!--StartFragment-->
 <col width=72 span=${width} style='width:54pt'>
${body.join('\n')}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
${'  <td width=72 style="width:54pt"></td>\n'.repeat(width)} </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>`.replaceAll(/\r?\n/g, '\r\n');
}

/** As WPS does: `x:num` and `x:str` at cells, a font about words, no-break spaces for blanks, and a blank row at the end. */
export function wps(rows: Rows): string {
  const cell = ({ text, columnSpan = 1, rowSpan = 1 }: Copied): string => {
    const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
    const kind = text === '' ? '' : isNumber(text) ? ` x:num="${text}"` : ' x:str';
    const words = text === '' ? '&nbsp;' : isNumber(text) ? shown(text) : `<font class="font0">${text}</font>`;
    return `<td class="et2" height="18"${spans} width="72" style='height:13.50pt;width:54.00pt;'${kind}>${words}</td>`;
  };
  const body = rows.map((row) => `<tr height="18" style='height:13.50pt;'>${row.map(cell).join('')}</tr>`);
  const width = widthOf(rows);
  const last = `<tr height="18">${'<td class="et2">&nbsp;</td>'.repeat(width)}</tr>`;
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ProgId" content="Excel.Sheet"/><meta name="Generator" content="WPS Office ET"/><!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>1</o:Pages></o:DocumentProperties></xml><![endif]--><style><!-- @font-face { font-family:"宋体"; }.font0 { color:#000000; font-family:"宋体"; }.et2 { mso-number-format:"\\#\\,\\#\\#0"; } --></style></head><body link="#0000FF" vlink="#800080"><table width="${width * 72}" border="0" cellpadding="0" cellspacing="0" style='border-collapse:collapse;table-layout:fixed;'><!--StartFragment--><colgroup><col width="72" span="${width}" class="et2"/></colgroup>${body.join('')}${last}<!--EndFragment--></table></body></html>`;
}

/** As LibreOffice 7.4 does, taken from a sheet that it wrote: a group for every column, values beside what is shown, line breaks in blanks. */
export function libreOffice(rows: Rows): string {
  const cell = ({ text, columnSpan = 1, rowSpan = 1 }: Copied): string => {
    const spans = `${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`;
    const value = isNumber(text) ? ` align="right" sdval="${text}" sdnum="1033;0;#,##0"` : ' align="left"';
    const words = text === '' ? '<br>' : isNumber(text) ? shown(text) : `<font face="Noto Sans CJK SC">${text}</font>`;
    return `\t\t<td${spans} height="17"${value}>${words}</td>\n`;
  };
  const body = rows.map((row) => `\t<tr>\n${row.map(cell).join('')}\t</tr>\n`);
  return `<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }
		a.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; height:0.5em;  }
		comment { display:none;  }
	</style>
</head>

<body>
<table cellspacing="0" border="0">
${'\t<colgroup width="38"></colgroup>\n'.repeat(widthOf(rows))}${body.join('')}</table>
<!-- ************************************************************************** -->
</body>

</html>
`;
}

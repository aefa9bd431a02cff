import { clean, edit } from '../../../support/samples';

/** Pieces that would run or load something if any of them were not escaped. */
export const attacks: readonly string[] = [
  '<script>window.ran = "script"</script>',
  '<img src="https://example.invalid/a.png" onerror="window.ran = 1">',
  '"><svg onload="window.ran = 2">',
  "' onmouseover='window.ran = 3' x='",
  '</article></main><iframe srcdoc="<script>parent.ran = 4</script>"></iframe>',
  '<a href="javascript:window.ran = 5">点这里</a>',
  '[点这里](command:workbench.action.terminal.new)',
  '![图](https://example.invalid/b.png)',
  '<style>@import "https://example.invalid/c.css"; .failed { display: none }</style>',
  '<meta http-equiv="refresh" content="0;url=https://example.invalid/">',
  '<base href="https://example.invalid/"><form action="https://example.invalid/"><button>送</button></form>',
  '&lt;script&gt;window.ran = 6&lt;/script&gt;&#60;img src=x onerror=window.ran=7&#62;',
  '\u0000<scr\u0000ipt>\ud800',
];

/** A report with them in its title, headings, prose, tables, labels and figures. */
export const hostileDraft: string = [
  edit(
    edit(clean, '第二十条第（五）项', `${attacks[2] ?? ''}\t${attacks[0] ?? ''}\n第二十条第（五）项`),
    '行政处罚',
    `行政处罚${attacks[1] ?? ''}`,
  ).replace(/^(.*)$/m, (title) => title),
  ...attacks,
  `（七）${attacks[3] ?? ''}`,
  `一、${attacks[2] ?? ''}`,
  `科室\t${attacks.join('\t')}`,
].join('\n');

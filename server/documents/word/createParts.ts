const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const word = `${schemas}/wordprocessingml/2006/main`;
const relationships = `${schemas}/officeDocument/2006/relationships`;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const namespaces = `xmlns:w="${word}" xmlns:r="${relationships}"`;

/** The parts of a new document that do not depend on its text. `title` is XML text. */
export function fixedParts(title: string): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      relations(
        [['rId1', 'officeDocument', 'word/document.xml']],
        `<Relationship Id="rId2" Type="${schemas}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ),
    ],
    [
      'docProps/core.xml',
      `${header}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations(
        [
          ['rId1', 'styles', 'styles.xml'],
          ['rId2', 'settings', 'settings.xml'],
          ['rId3', 'fontTable', 'fontTable.xml'],
          ['rId4', 'footer', 'footer1.xml'],
        ],
        '',
      ),
    ],
    ['word/styles.xml', stylesXml],
    [
      'word/settings.xml',
      `${header}<w:settings ${namespaces}><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    ['word/fontTable.xml', fontTableXml],
    ['word/footer1.xml', footerXml],
  ];
}

function relations(list: readonly (readonly [string, string, string])[], more: string): string {
  const all = list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`)
    .join('');
  return `${header}<Relationships xmlns="${schemas}/package/2006/relationships">${all}${more}</Relationships>`;
}

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
const contentTypes =
  `${header}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  override('word/document.xml', `${wordType}.document.main+xml`) +
  override('word/styles.xml', `${wordType}.styles+xml`) +
  override('word/settings.xml', `${wordType}.settings+xml`) +
  override('word/fontTable.xml', `${wordType}.fontTable+xml`) +
  override('word/footer1.xml', `${wordType}.footer+xml`) +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

/** The fonts of official documents, and what stands in for one that a machine lacks. */
const fonts: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', '宋体'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
];
const fontTableXml = `${header}<w:fonts ${namespaces}>${fonts.map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`).join('')}</w:fonts>`;

const looks = (font: string, halfPoints: number): string =>
  `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
const line = '<w:spacing w:line="560" w:lineRule="exact"/>';
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

function style(id: string, name: string, properties: string, runLooks: string, isBased = true): string {
  return `<w:style w:type="paragraph"${isBased ? '' : ' w:default="1"'} w:styleId="${id}"><w:name w:val="${name}"/>${isBased ? '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${properties}</w:pPr>${runLooks}</w:style>`;
}

const stylesXml =
  `${header}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  style('Normal', 'Normal', `${line}${indent}<w:jc w:val="both"/>`, looks('仿宋_GB2312', 32), false) +
  style(
    'Title',
    'Title',
    `<w:spacing w:before="0" w:after="560" w:line="660" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>`,
    looks('方正小标宋简体', 44),
  ) +
  style('Heading1', 'heading 1', `<w:keepNext/>${line}${indent}<w:outlineLvl w:val="0"/>`, looks('黑体', 32)) +
  style('Heading2', 'heading 2', `<w:keepNext/>${line}${indent}<w:outlineLvl w:val="1"/>`, looks('楷体_GB2312', 32)) +
  style(
    'Closing',
    'Closing',
    `${line}<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`,
    '',
  ) +
  style(
    'Cell',
    'Gouji Cell',
    '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    looks('宋体', 21),
  ) +
  style(
    'Gap',
    'Gouji Gap',
    '<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    looks('宋体', 12),
  ) +
  `<w:style w:type="character" w:styleId="Lead"><w:name w:val="Gouji Lead"/>${looks('楷体_GB2312', 32)}</w:style></w:styles>`;

/** — 1 —, as official documents number their pages. */
const footerXml =
  `${header}<w:ftr ${namespaces}><w:p><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
  ['— ', null, ' —']
    .map((text) =>
      text === null
        ? `<w:fldSimple w:instr=" PAGE "><w:r>${looks('宋体', 28)}<w:t>1</w:t></w:r></w:fldSimple>`
        : `<w:r>${looks('宋体', 28)}<w:t xml:space="preserve">${text}</w:t></w:r>`,
    )
    .join('') +
  '</w:p></w:ftr>';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const legalDigits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** The number of an item of a list in one of Word's formats; a plain number where the format is not known. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write?.(value) ?? String(value);
}

type Write = (value: number) => string | null;

const formats: Readonly<Record<string, Write>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting: (value) => spoken(value, digits, ['', '十', '百', '千'], true),
  chineseCountingThousand: (value) => spoken(value, digits, ['', '十', '百', '千'], true),
  japaneseCounting: (value) => spoken(value, digits, ['', '十', '百', '千'], true),
  taiwaneseCounting: (value) => spoken(value, digits, ['', '十', '百', '千'], true),
  taiwaneseCountingThousand: (value) => spoken(value, digits, ['', '十', '百', '千'], true),
  chineseLegalSimplified: (value) => spoken(value, legalDigits, ['', '拾', '佰', '仟'], false),
  ideographDigital: (value) =>
    [...String(value)].map((digit) => (digit === '0' ? '〇' : (digits[Number(digit)] ?? ''))).join(''),
  ideographTraditional: (value) => stems[value - 1] ?? null,
  ideographZodiac: (value) => branches[value - 1] ?? null,
  ideographEnclosedCircle: enclosed(0x3280, 10),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
};

function enclosed(first: number, most: number): Write {
  return (value) => (value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : null);
}

/** 十二, 一百零五; in lists ten is 十, and not 一十. Up to 9999, as far as any list goes. */
function spoken(value: number, names: readonly string[], units: readonly string[], isShort: boolean): string | null {
  if (value < 0 || value > 9999) return null;
  if (value === 0) return names[0] ?? null;
  let text = '';
  let isGap = false;
  for (let place = String(value).length - 1; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? (names[0] ?? '') : ''}${names[digit] ?? ''}${units[place] ?? ''}`;
    isGap = false;
  }
  return isShort && value >= 10 && value < 20 ? text.slice(1) : text;
}

/** a … z, aa, bb, as Word counts on. */
function letters(value: number, first: number): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [left, text] = [value, ''];
  for (const [size, sign] of signs) {
    while (left >= size) [left, text] = [left - size, text + sign];
  }
  return text;
}

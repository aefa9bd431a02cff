import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure.mjs';

/** @param {string} name @param {[from: string, to: string][]} [changes] each in one place, but for names */
function variant(name, ...changes) {
  const text = readFileSync(join(root, 'samples', name), 'utf8');
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`not in ${name}: ${from}`);
    return changed.replaceAll(from, to);
  }, text);
}

/**
 * A folder as that of who collects the reports of a county, from the samples: some as they should be, some not.
 *
 * @returns {string} its path; whoever asked for it removes it
 */
export function collected() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-shots-'));
  const drafts = {
    '市直/园林管理处.txt': variant('mistakes.gouji.txt'),
    '县直/档案局.txt': variant('clean.gouji.txt'),
    '县直/水务局.txt': variant(
      'clean.gouji.txt',
      ['云溪县档案局', '青禾县水务局'],
      ['（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'],
    ),
    '县直/粮食局.txt': variant(
      'clean.gouji.txt',
      ['云溪县档案局', '青禾县粮食局'],
      ['一、本年新收政府信息公开申请数量', '一、本年新收申请数量'],
      ['答复29件', '答复28件'],
    ),
    '乡镇/石桥镇.txt': variant('clean.gouji.txt', ['云溪县档案局', '青禾县石桥镇人民政府']),
  };
  for (const [path, text] of Object.entries(drafts)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // What a reviewer has accepted.
  writeFileSync(
    join(folder, '.gouji.json'),
    '{"accepted": [{"file": "县直/粮食局.txt", "key": "row-label:requests/received", "reason": "沿用登记系统导出的口径", "on": "2025-01-20"}]}\n',
  );
  return folder;
}

/**
 * A folder with the reports of a body on two years; the later one has a percentage that does not follow from the two.
 *
 * @returns {string} its path; whoever asked for it removes it
 */
export function twoYears() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-shots-'));
  const own = variant('clean.gouji.txt', ['新收政府信息公开申请28件，', '新收政府信息公开申请28件，同比增长20%；']);
  const last = variant(
    'clean.gouji.txt',
    ['2024年', '2023年'],
    ['\t21\t4\t0\t1\t2\t0\t28', '\t19\t4\t0\t1\t1\t0\t25'],
    ['\t9\t2\t0\t1\t1\t0\t13', '\t8\t2\t0\t0\t0\t0\t10'],
    ['新收政府信息公开申请28件', '新收政府信息公开申请25件'],
  ).replace(/(四、结转下年度继续办理\t+).*/, '$13\t1\t0\t0\t0\t0\t4');
  for (const [path, text] of Object.entries({ '2023/档案局.txt': last, '2024/档案局.txt': own })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/**
 * A report of nobody's form: ten rows with subtotals and a total.
 *
 * @param {string} quarter
 * @param {[from: string, to: string]} [slip]
 */
export function patrols(quarter, slip = ['', '']) {
  const rows = [
    ['东片', '湖滨路', 12, 3],
    ['', '柳荫街', 9, 2],
    ['', '石桥巷', 7, 0],
    ['', '小计', 28, 5],
    ['西片', '杏林路', 11, 4],
    ['', '望山街', 8, 1],
    ['', '渡口巷', 6, 2],
    ['', '竹溪里', 5, 0],
    ['', '小计', 30, 7],
    ['合计', '', 58, 12],
  ];
  const table = [
    '| 片区 | 路段 | 巡查次数 | 整改件数 |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  const text = `# 榆林湾街道2031年第${quarter}季度绿地巡查报告\n\n## 一、巡查与整改\n\n${table.join('\n')}\n`;
  return text.replace(...slip);
}

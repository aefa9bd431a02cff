import type { ProposedHead, ProposedTable } from './proposeTable';

const measure = '(?:人民币)?[十百千]*(?:[万亿元吨亩升]|公顷|公里|千米|米|平方|立方|千瓦|小时)';
const unitLine = new RegExp(`单位[:：]\\s*${measure}`);
const unitInLabel = new RegExp(`[（(/:：]\\s*${measure}`);
/** What is counted, whatever the unit of the rest: 户数, 人数（人）. */
const counted = /[人户件个宗份条次家辆台张册](?:数|[）)]$)/;
/** What may be less than nothing in a year to come, though not in this one. */
const differs = /增减|增长|增幅|变动|变化|结余|盈亏|损益|净|同比|环比|[比较]上[年月季期]|差额|差异/;

/**
 * A table whose columns are of the kinds that their heads, or a line with the unit (单位：万元), tell, where the figures of one
 * report do not: sums may have decimals the next time, and changes may be negative.
 *
 * @param text what stands above and in the table
 */
export function withKinds(table: ProposedTable, text: string): ProposedTable {
  const isMeasured = unitLine.test(text);
  const told = (head: ProposedHead): ProposedHead => {
    const { key, label, type, signed, ...rest } = head;
    if (type === 'percent' || type === 'text') return head;
    const isAmount = type === 'amount' || unitInLabel.test(label) || (isMeasured && !counted.test(label));
    return {
      key,
      label,
      ...(isAmount ? { type: 'amount' as const } : {}),
      ...(signed === true || differs.test(label) ? { signed: true as const } : {}),
      ...rest,
    };
  };
  return {
    ...table,
    ...(table.columns ? { columns: table.columns.map(told) } : {}),
    ...(table.beside ? { beside: table.beside.map((block) => ({ ...block, columns: block.columns.map(told) })) } : {}),
  };
}

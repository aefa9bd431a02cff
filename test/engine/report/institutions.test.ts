import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const institutionOf = (name: string): string | null | undefined =>
  draftOf(`${name}2024年政府信息公开工作年度报告`).title?.institution;

describe('the institution in a title', () => {
  it.each([
    '青禾县人民政府',
    '青禾县发展和改革局',
    '青禾县公共资源交易中心',
    '青禾县档案馆（县史志馆）',
    '青禾县第十二中学',
    '青禾县A区管委会',
    '国家税务总局青禾县税务局',
    '青禾县12345政务服务便民热线管理中心',
    '青禾县公安局交通警察大队',
    '根河市人民政府',
    '依安县人民政府',
    '关岭县人民政府',
    '按察镇人民政府',
    '青禾县公示语管理办公室',
  ])('may be %s', (name) => {
    expect(institutionOf(name)).toBe(name.normalize('NFKC'));
  });

  it.each([
    '本溪市人民政府',
    '本溪满族自治县水务局',
    '中共青禾县委机构编制委员会办公室',
    '为民镇人民政府',
    '附海镇人民政府',
    '现河镇人民政府',
    '我岭镇人民政府',
    '目录山镇人民政府',
    '请安乡人民政府',
    '青禾县“扫黄打非”办公室',
    '青禾县学习强县办公室',
  ])('may be %s, though words of a notice stand in it', (name) => {
    expect(institutionOf(name)).toBe(name);
  });

  it('may stand on the line before, whatever its name', () => {
    for (const name of [
      '青禾县档案馆',
      '青禾县水利局',
      '青禾县人民法院',
      '青禾县供销合作社',
      '青禾县消防救援大队',
      '青禾县产业园',
      '青禾街道',
    ]) {
      expect(draftOf(`${name}\n2024年政府信息公开工作年度报告`).title?.institution, name).toBe(name);
    }
  });
});

describe('the year in a title', () => {
  it.each([
    ['2024年', 2024],
    ['2024年度', 2024],
    ['２０２４年', 2024],
    ['2024 年', 2024],
    ['二〇二四年', 2024],
    ['二○二四年', 2024],
    ['二零二四年', 2024],
    ['二0二四年', 2024],
    ['二〇一九年度', 2019],
  ])('may be written %s', (written, year) => {
    expect(draftOf(`青禾县水利局${written}政府信息公开工作年度报告`).title).toMatchObject({
      institution: '青禾县水利局',
      year,
    });
  });

  it.each(['二O二四年', '二o二四年', '二Ｏ二四年'])('may be written %s, with a letter', (written) => {
    expect(draftOf(`青禾县水利局${written}政府信息公开工作年度报告`).title).toMatchObject({
      institution: '青禾县水利局',
      year: 2024,
    });
  });
});

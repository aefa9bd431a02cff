/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Words of two characters, of which sentences are made that no two reports share by chance. */
const words =
  '村道 渠水 林木 船闸 茶园 集市 渡口 粮仓 果树 堤岸 山路 药材 砖窑 苗圃 羊群 竹器 泉眼 石桥 麦田 渔网 蜂箱 水车 油坊 菜畦 磨坊 牛棚 草场 陶罐 稻谷 桑叶 铁匠 木匠 瓦片 篱笆 灯笼 马车 井台 晒场 柴房 碾子 蓑衣 谷仓 鱼塘 荷叶 藕节 芦苇 柳条 槐花 枣林 梨园 桃枝 杏核 棉桃 麻绳 豆荚 瓜藤 姜地 蒜苗 葱垄 椒房'.split(
    ' ',
  );
const verbs =
  '修好 查看 补上 换掉 搬来 量过 记下 分给 送到 刷新 晾干 堆好 编成 凿开 挑选 运走 接通 留住 扫净 摆齐'.split(' ');

export function drawSentence(random: Random): string {
  const parts = Array.from({ length: 4 }, () => pick(random, words) + pick(random, verbs) + pick(random, words));
  return `${parts.join('，')}。`;
}

export function drawParagraph(random: Random, sentences = 3): string {
  return Array.from({ length: sentences }, () => drawSentence(random)).join('');
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFigures, drawProse, printReport, randomOf, sumOf, withTotals, type Numbers } from '../support/bodies';

/** Where a province stands, as the command is told of it. */
export interface Province {
  /** This year's reports, last year's, and the roster. */
  readonly own: string;
  readonly previous: string;
  readonly roster: string;
  readonly reports: number;
}

const year = 2024;
const most = 48;
const characters = [...'云青石松竹柳泉岭溪禾河湖山林田园'];
const pair = (index: number): string =>
  `${characters[index % characters.length] ?? ''}${characters[Math.floor(index / characters.length) % characters.length] ?? ''}`;

/**
 * Writes about so many reports: two years of counties with 48 units each and a report of the whole, as of a province, and its
 * roster. Half the units are all but empty. Every twentieth carries over another number than last year's says, every fiftieth
 * has its neighbour's prose, every hundredth has no report; every tenth county leaves a unit out of its sums.
 */
export function writeProvince(folder: string, reports: number): Province {
  const random = randomOf(reports);
  const [own, previous] = [join(folder, String(year)), join(folder, String(year - 1))];
  const lines = ['名称,上级'];
  const units = Math.min(most, Math.max(2, Math.floor(reports / 2) - 1));
  let written = 0;
  let serial = 0;
  for (let county = 0; written < reports; county++) {
    const place = `${pair(county)}${county >= characters.length ** 2 ? '新' : ''}县`;
    const whole = `${place}人民政府`;
    lines.push(`${whole},`);
    for (const at of [own, previous]) mkdirSync(join(at, place), { recursive: true });
    const write = (at: string, of: number, institution: string, figures: Numbers, prose = drawProse(random)): void => {
      writeFileSync(join(at, place, `${institution}.txt`), printReport({ institution, year: of, figures, prose }));
      written++;
    };
    const [before, now]: [Numbers[], Numbers[]] = [[], []];
    let neighbour = drawProse(random);
    for (let unit = 0; unit < units; unit++, serial++) {
      const name = `${place}${pair(unit)}局`;
      lines.push(`${name},${whole}`);
      const size = unit % 2 === 0 ? 2 : 60;
      const last = drawFigures(random, size);
      const figures = drawFigures(random, size, last);
      before.push(last);
      write(previous, year - 1, name, last);
      if (serial % 100 === 99) continue;
      const slip = serial % 20 === 19 ? { ...last, 'requests/carriedOut/natural': 9 } : last;
      const carried = slip === last ? figures : withTotals({ ...figures, 'requests/carriedIn/natural': 9 });
      const prose = serial % 50 === 49 ? neighbour : drawProse(random);
      neighbour = prose;
      now.push(carried);
      write(own, year, name, carried, prose);
    }
    write(previous, year - 1, whole, sumOf(before));
    write(own, year, whole, sumOf(county % 10 === 9 ? now.slice(1) : now));
  }
  const roster = join(folder, '名册.csv');
  writeFileSync(roster, `${lines.join('\n')}\n`);
  return { own, previous, roster, reports: written };
}

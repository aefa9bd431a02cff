const city = /[^城都]市(?![场政民容直级属区])/g;
const county = /[^自]县|旗(?!舰)/;
const district = /[^治政地社校景园库林矿牧]区(?![域块划长级])/;
const township = /[^城家故梓老]乡(?![村镇土])|[^乡城]镇(?!市)|街道/;

/**
 * Whether the name of a body shows that it is below a city with districts: a county, district, township or
 * street, or a city named behind another. A name that does not show its level says false.
 */
export function isBelowCity(institution: string): boolean {
  const cities = institution.match(city)?.length ?? 0;
  return cities > 1 || county.test(institution) || district.test(institution) || township.test(institution);
}

/** The kinds of places, by rank; of one rank, a body is of one kind. */
const kinds: readonly { readonly kind: string; readonly rank: number; readonly inName: RegExp }[] = [
  { kind: '市', rank: 2, inName: /[^城都]市(?![场政民容直级属区])/ },
  { kind: '州', rank: 2, inName: /自治州|地区|[^联同]盟/ },
  { kind: '县', rank: 3, inName: county },
  { kind: '区', rank: 3, inName: /[^治政地社校]区(?![域块划长级])/ },
  { kind: '乡', rank: 4, inName: /[^城家故梓老]乡(?![村镇土])/ },
  { kind: '镇', rank: 4, inName: /[^乡城]镇(?!市)/ },
  { kind: '街道', rank: 4, inName: /街道|办事处/ },
];

/**
 * Whether a body whose name is `institution` would not speak of itself as all of a `kind` of place (市, 州, 县, 区,
 * 乡, 镇, 街道): its name shows another kind of that rank, and not this one. Places above and below it may be named.
 */
export function strangeLevel(institution: string, kind: string): boolean {
  const own = kinds.find((one) => one.kind === kind);
  if (!own || own.inName.test(institution)) return false;
  const shown = kinds.filter(({ inName }) => inName.test(institution));
  const rank = Math.max(0, ...shown.map((one) => one.rank));
  const isCountyCity = own.rank === 3 && rank <= 2 && (institution.match(city)?.length ?? 0) > 1;
  return isCountyCity || shown.some((one) => one.rank === own.rank && rank === own.rank);
}

/** How bodies call themselves by their kind, and what shows in a name that they may: 我校 in that of a school, a college, a university. */
const selves: readonly { readonly kind: string; readonly inName: RegExp }[] = [
  { kind: '局', inName: /局/ },
  { kind: '厅', inName: /厅/ },
  { kind: '委', inName: /委/ },
  { kind: '院', inName: /院/ },
  { kind: '校', inName: /[校学]|[党团]委|幼儿园/ },
  { kind: '馆', inName: /馆/ },
  { kind: '中心', inName: /中心/ },
];

/** With what a name shows of what kind a body is. */
const shownKind = /(?:局|厅|委|委员会|院|校|学|馆|中心|公司|政府|办事处|办公室|街道办|幼儿园)$/;

/** The kinds by which a body may call itself, in the order in which they are looked for. */
export const selfKinds: readonly string[] = selves.map(({ kind }) => kind);

/** Whether a body whose name is `institution` would not call itself 我 and `kind`: its name shows another kind, and not this one. */
export function strangeSelf(institution: string, kind: string): boolean {
  const self = selves.find((one) => one.kind === kind);
  const bare = institution.replace(/[（(][^（()）]*[)）]$/, '');
  return self !== undefined && shownKind.test(bare) && !self.inName.test(institution);
}

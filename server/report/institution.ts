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

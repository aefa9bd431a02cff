/**
 * Whether the name of a body shows that it is below a city with districts: a county, district, township or
 * street, or a city named behind another. A name that does not show its level says false.
 */
export function isBelowCity(institution: string): boolean {
  const cities = institution.match(/[^市]市(?![场政民容直级属区])/g)?.length ?? 0;
  return cities > 1 || /[^自]县|旗|[^治政地]区(?![域块])|[^故梓家]乡|[^乡]镇|街道/.test(institution);
}

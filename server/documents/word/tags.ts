/** What is no part of the text as accepted, with all that it holds. */
const silent = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'w:delText',
  'w:delInstrText',
]);
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge']);
const wanted = new Set([
  'w:t',
  'w:pStyle',
  'w:numId',
  'w:ilvl',
  'w:gridSpan',
  'w:vMerge',
  'w:hMerge',
  'w:gridBefore',
  'w:gridAfter',
  'w:fldChar',
  'w:fldSimple',
  'w:br',
  'w:vanish',
  'w:strike',
  'w:dstrike',
  'w:vertAlign',
  'w:rStyle',
  'w:sym',
  'w:lock',
  'w:showingPlcHdr',
]);
/** Of charts and drawings by rule, too, nothing is read. */
const pictures = new Set(['?:blip', 'v:imagedata', '?:OLEObject', '?:chart', '?:relIds']);

export const isSilent = (name: string): boolean => silent.has(name);
/** Whether the attributes of a tag say something that is read. */
export const isWanted = (name: string): boolean => wanted.has(name);
export const isPicture = (name: string): boolean => pictures.has(name);
/** Whether a tag is there because changes are tracked. */
export const isChange = (name: string): boolean =>
  changes.has(name) || (name.startsWith('w:') && name.endsWith('Change'));
export const isText = (name: string): boolean => name === 'w:t' || name === 'm:t';
export const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

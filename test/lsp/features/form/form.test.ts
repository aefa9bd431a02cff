import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../server/lsp/features/form/form';
import { clean, mistakes } from '../../../support/samples';
import { analysisOf, cellOf, elementsOf } from '../preview/support';

const pageOf = (text: string): string => {
  const { summary, blocks } = formOf(analysisOf(text));
  return summary + blocks.map(({ html }) => html).join('\n');
};

describe('the form', () => {
  it('is a grid whose cells say what stands in them, and for which figure of the form', () => {
    const html = pageOf(mistakes);
    const { attributes } = cellOf(html, 'disclosure/licences/decisions');
    expect(attributes).toMatchObject({ role: 'gridcell', tabindex: '-1', 'data-value': '１４６' });
    const roles = elementsOf(html).flatMap((element) => element.attributes['role'] ?? []);
    expect(new Set(roles)).toEqual(new Set(['status', 'grid', 'row', 'gridcell', 'rowheader', 'columnheader']));
    expect(roles.filter((role) => role === 'grid')).toHaveLength(3);
  });

  it('describes a cell that is wrong by its finding', () => {
    const html = pageOf(mistakes);
    const { attributes } = cellOf(html, 'requests/refused.thirdParty/total');
    expect(attributes['aria-invalid']).toBe('true');
    const described = elementsOf(html).filter((one) => one.attributes['id'] === attributes['aria-describedby']);
    expect(described.map(({ text }) => text)).toEqual([expect.stringContaining('各列合计 8，相差 5')]);
    expect(cellOf(html, 'requests/granted/natural').attributes['aria-invalid']).toBeUndefined();
  });

  it('knows of what parts a total is the sum', () => {
    const { attributes } = cellOf(pageOf(clean), 'requests/concluded/total');
    expect(attributes['data-across']?.split(' ')).toHaveLength(6);
    expect(attributes['data-down']?.split(' ')).toHaveLength(21);
  });

  it('keeps the HTML of a block when something before it changes', () => {
    const [before, after] = [clean, clean.replace('\n\n', '今\n\n')].map((text) => formOf(analysisOf(text)).blocks);
    const changed = before?.filter(({ html }, index) => html !== after?.[index]?.html).length;
    expect(changed).toBe(1);
    expect(after?.at(-1)?.start).toBe((before?.at(-1)?.start ?? 0) + 1);
  });

  it('leads each cell to its place in the draft', () => {
    const { blocks } = formOf(analysisOf(clean));
    const block = blocks.find(({ html }) => html.includes('data-slot="requests/granted/natural"'));
    const { attributes } = cellOf(block?.html ?? '', 'requests/granted/natural');
    const [start, end] = ['data-start', 'data-end'].map((name) => (block?.start ?? 0) + Number(attributes[name]));
    expect(clean.slice(start, end)).toBe('9');
  });

  it('says which cells cannot be filled in, why, and that there is a way to mend it', () => {
    const html = pageOf(clean.replace(/^.*（一）予以公开\t.*\n/m, ''));
    expect(cellOf(html, 'requests/granted/natural').attributes).toMatchObject({
      'aria-readonly': 'true',
      'data-locked': 'missing',
    });
    expect(html).toMatch(/有 7 格不能在这里填.*<button[^>]* data-mend="requests"/);
    expect(pageOf(clean)).not.toContain('data-mend');
  });

  it('says of a table that is not there that it is not', () => {
    const html = pageOf(clean.replace(/^第二十条第（一）项[^]*?(?=\n三、)/m, ''));
    expect(html).toMatch(/没有读到.*<button[^>]* data-mend="disclosure"/);
  });

  it('shows all text of a draft as text', () => {
    const html = pageOf(clean.replace('本局', '<img src=x onerror=alert(1)>本局'));
    expect(html).not.toContain('<img');
  });
});

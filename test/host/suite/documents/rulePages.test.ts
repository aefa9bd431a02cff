import assert from 'node:assert/strict';
import { extensions, TabInputWebview, Uri, window, type Tab } from 'vscode';
import { RulePages } from '../../../../client/rulePages';
import { cleanUp, until } from './support';

describe('the link behind the code of a finding', () => {
  afterEach(() => cleanUp());

  const extension = extensions.getExtension('gouji.gouji')?.extensionUri ?? Uri.file('/');
  const pages = new RulePages(extension);
  const shown = (): readonly Tab[] =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

  it('opens the page about the rule', async () => {
    await pages.handleUri(Uri.parse('vscode://gouji.gouji/rules/row-total'));
    await until('the page is shown', () =>
      shown().some(({ label, isActive }) => isActive && label.includes('row-total')),
    );
  });

  it('opens nothing else, however the address is written', async () => {
    for (const path of [
      '/rules/../../README',
      '/rules/row-total/x',
      '/rules/%2e%2e%2fREADME',
      '/rules/',
      '/',
      '/rules/Row-Total',
      '/other/row-total',
    ]) {
      await pages.handleUri(Uri.parse('vscode://gouji.gouji').with({ path }));
    }
    await pages.handleUri(Uri.parse('vscode://gouji.gouji/rules/no-such-rule'));
    assert.deepEqual(
      shown().map(({ label }) => label),
      [],
    );
  });
});

import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath, readProject } from '../support/samples';

interface Manifest {
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly image: string } }[];
    }[];
  };
}

const manifest = JSON.parse(readProject('package.json')) as Manifest;
const names = ['package.nls.json', 'package.nls.zh-cn.json'] as const;
const texts = names.map((name) => JSON.parse(readProject(name)) as Readonly<Record<string, string>>);

describe('the manifest', () => {
  it('has every text in both languages, and none that is not used', () => {
    const used = new Set([...readProject('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name));
    for (const table of texts) expect(new Set(Object.keys(table))).toEqual(used);
  });

  it('says of every command when the palette shows it, and of no other', () => {
    const palette = new Map(manifest.contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
    expect([...palette.keys()].sort()).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
    for (const [command, when] of palette) expect(when, command).toMatch(/\S/);
    // What works on a report in front is not offered where none is.
    for (const command of [
      'gouji.preview',
      'gouji.layoutTable',
      'gouji.insertTable',
      'gouji.recomputeTotals',
      'gouji.goToLastYear',
      'gouji.acceptFinding',
    ])
      expect(palette.get(command), command).toBe('gouji.isReport');
  });

  it('lets neither Tab nor Enter take a suggestion in a table that nothing asked for', () => {
    const overList = manifest.contributes.keybindings.filter(({ when }) =>
      when.split(' && ').includes('suggestWidgetVisible'),
    );
    expect(overList.map(({ key, command }) => [key, command])).toEqual([
      ['tab', 'gouji.nextCell'],
      ['shift+tab', 'gouji.previousCell'],
      ['tab', 'runCommands'],
      ['enter', 'runCommands'],
    ]);
    // With several cursors Tab writes at each, list or not.
    for (const several of [true, false])
      expect(
        overList.some(
          ({ key, when }) =>
            key === 'tab' && when.split(' && ').includes(`${several ? '' : '!'}editorHasMultipleSelections`),
        ),
      ).toBe(true);
    for (const { when } of overList)
      expect(when.split(' && ')).toEqual(
        expect.arrayContaining(['gouji.inTable', expect.stringMatching(/^gouji\.cell (?:!= 'asked'|== 'typed')$/)]),
      );
  });

  it('binds Tab only in a row, and where nothing else wants the key', () => {
    for (const key of ['tab', 'shift+tab']) {
      const conditions =
        manifest.contributes.keybindings.find((binding) => binding.key === key)?.when.split(' && ') ?? [];
      expect(conditions).toEqual(expect.arrayContaining(['editorTextFocus', 'gouji.inTable', '!editorReadonly']));
      expect(conditions).toEqual(
        expect.arrayContaining([
          '!suggestWidgetVisible',
          '!inSnippetMode',
          '!editorTabMovesFocus',
          '!inlineSuggestionVisible',
          '!editorHasMultipleSelections',
        ]),
      );
    }
  });

  it('walks through four steps, each with a small picture that is packed and a button', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    expect(walkthrough?.steps).toHaveLength(4);
    // Together with all else that is packed they must stay below what scripts/package.mjs allows.
    const sizes = walkthrough?.steps.map(({ media }) => statSync(projectPath(media.image)).size) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000);
    for (const { description, media } of walkthrough?.steps ?? []) {
      expect(
        manifest.files.some((name) => media.image.startsWith(`${name}/`)),
        media.image,
      ).toBe(true);
      expect(existsSync(projectPath(media.image)), media.image).toBe(true);
      for (const table of texts) expect(table[description.slice(1, -1)]).toMatch(/\]\(command:[\w.]+\)/);
    }
  });
});

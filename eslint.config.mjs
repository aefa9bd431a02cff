import { builtinModules } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeModules = {
  regex: `^(?:node:|(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(?:/|$))`,
  message: 'What runs in a browser too uses nothing of Node.',
};
const nodeGlobals = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
].map((name) => ({
  name,
  message: 'What runs in a browser too uses nothing of Node.',
}));

export default defineConfig(
  globalIgnores(['dist/', '**/out/', 'coverage/', '.vscode-test/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // A short arrow may return what a call without a result returns, and a number may stand in a text.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // VS Code's classes stand for their shapes: anything with dispose() is a Disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // [...text] are its code points, and those are meant.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/lsp/node.ts', 'server/cli/**'],
    rules: {
      'no-restricted-globals': ['error', ...nodeGlobals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeModules,
            { regex: '^vscode$|^vscode-languageclient|/node$', message: 'The server knows neither VS Code nor Node.' },
          ],
        },
      ],
    },
  },
  {
    files: ['server/engine/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[property.name='flatMap']",
          message: 'flatMap of text/lists.ts takes a tenth of the time.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...nodeGlobals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeModules,
            {
              regex:
                '/server/(?!engine/report/title$|engine/text/(?:natural|steering|typed|decimal)$|config/(?:reason|write|forms/formNames|forms/titlePattern)$|documents/(?:address|starts)$|engine/form/heads\\.json$)',
              message:
                'Of the server, the client knows only how a title reads, what form files are called, how names are ordered, what a typed number is, what steers a terminal, how a reason is noted and what a document is by its bytes.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/documents/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { ...nodeModules, allowTypeImports: true },
            {
              regex: '/server/(?!engine/report/title$|documents/)',
              message: 'What documents are is known here, and of the engine only how a title reads.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/documents/replaceFile.ts'], // in the bundle for Node alone
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['server/cli/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a test may fail that way
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], '@typescript-eslint/no-require-imports': 'off' },
  },
);

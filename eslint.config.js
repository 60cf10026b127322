const tseslint = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');

module.exports = tseslint.config(
  { ignores: ['lib', 'dist', 'temp', 'release', 'coverage', '.data', 'sharepoint/solution', '**/*.js', '**/*.d.ts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/dot-notation': 'off',
      // A function that promises may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Our objects are made of plain functions: none of them has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off'
    }
  },
  {
    // What a server answers is any to its client; a test says what it expects of it.
    files: ['test/**'],
    rules: Object.fromEntries(
      ['assignment', 'argument', 'member-access', 'call', 'return', 'enum-assignment']
        .map((each) => [`@typescript-eslint/no-unsafe-${each}`, 'off'])
        .concat([
          ['@typescript-eslint/no-misused-spread', 'off'],
          ['@typescript-eslint/no-meaningless-void-operator', 'off'],
          ['@typescript-eslint/no-unnecessary-condition', 'off']
        ])
    )
  },
  {
    files: ['src/webparts/**/*.tsx', 'src/webparts/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  }
);

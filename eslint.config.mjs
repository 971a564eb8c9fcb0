import coreWebVitals from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

const config = [
  { ignores: ['.next/', '.data/', 'lib/db/generated/', 'tests/.output/', 'next-env.d.ts'] },
  { linterOptions: { noInlineConfig: true } },
  ...coreWebVitals,
  ...typescript,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      eqeqeq: 'error',
      // Images here are evidence, served to one session alone: an optimizer would keep copies of them.
      '@next/next/no-img-element': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='style']", message: 'The CSP blocks inline styles: use a class.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'next/navigation',
              importNames: ['notFound'],
              message: 'It answers with an empty page where no script runs: return noSuchPage() of the room.',
            },
          ],
        },
      ],
    },
  },
];

export default config;

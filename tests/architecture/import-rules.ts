import type { IFlattenedRuleSet } from 'dependency-cruiser';

type ForbiddenRule = NonNullable<IFlattenedRuleSet['forbidden']>[number] & { name: string; comment: string };

const UNIT_TEST = '\\.test\\.tsx?$';
const PRISMA = '^lib/db/|node_modules/(@prisma/(client|adapter-pg)|pg)/';
const ACTION_OR_SCHEMA = '^lib/features/[^/]+/(actions|schema)\\.ts$';

/** Each comment is the rule in a sentence, and becomes the title of its test. */
export const IMPORT_RULES: ForbiddenRule[] = [
  {
    name: 'resolvable',
    comment: 'every import leads to a file or a package that exists',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'no file imports itself, however long the way round',
    from: { pathNot: '^lib/db/generated/' },
    to: { circular: true },
  },
  {
    name: 'lib-below-screens',
    comment: 'lib imports neither app nor components',
    from: { path: '^lib/' },
    to: { path: '^(app|components)/' },
  },
  {
    name: 'components-below-app',
    comment: 'components import nothing from app',
    from: { path: '^components/' },
    to: { path: '^app/' },
  },
  {
    name: 'components-take-props',
    comment:
      "of lib, components import only a feature's actions and schema, lib/format, lib/domain and lib/action's types",
    from: { path: '^components/', pathNot: UNIT_TEST },
    to: { path: '^lib/', pathNot: `^lib/(format|domain|action)/|${ACTION_OR_SCHEMA}` },
  },
  {
    name: 'components-take-types-of-action',
    comment: 'of lib/action, components import types and the texts of errors, never the machinery',
    from: { path: '^components/', pathNot: UNIT_TEST },
    to: { path: '^lib/action/', pathNot: '^lib/action/errors\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'infrastructure-below-features',
    comment: 'infrastructure imports no feature',
    from: { path: '^lib/', pathNot: '^lib/(features|domain)/' },
    to: { path: '^lib/features/' },
  },
  {
    name: 'domain-imports-domain',
    comment: 'lib/domain imports nothing of the project but itself, not even a type',
    from: { path: '^lib/domain/', pathNot: UNIT_TEST },
    to: { pathNot: '^lib/domain/|(^|/)node_modules/', dependencyTypesNot: ['core', 'npm', 'npm-dev', 'unknown'] },
  },
  {
    name: 'domain-is-pure',
    comment: 'lib/domain imports no Node module',
    from: { path: '^lib/domain/', pathNot: UNIT_TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'domain-packages',
    comment: 'of packages, lib/domain imports only date-fns, zod and the CPF and CNPJ checker',
    from: { path: '^lib/domain/', pathNot: UNIT_TEST },
    to: {
      path: '(^|/)node_modules/',
      pathNot: '(^|/)node_modules/(date-fns|@date-fns/[^/]+|zod|cpf-cnpj-validator)/',
    },
  },
  {
    // Obligations follow what happens to activities, and the conversation and the locked years belong to each change, in
    // the same transaction; uploads end in the record of an evidence. These mutations serve the others.
    name: 'features-keep-their-writes',
    comment:
      "no feature imports another's actions, nor its mutations but those of obligations, evidence, remarks and periods",
    from: { path: '^lib/features/([^/]+)/' },
    to: {
      path: '^lib/features/[^/]+/(mutations|actions)\\.ts$',
      pathNot: '^lib/features/($1/|(obligations|evidence|remarks|periods)/mutations\\.ts$)',
    },
  },
  {
    // lib/action/perform.ts opens the transaction that the mutation, its check and its audit row share.
    name: 'prisma-in-its-rooms',
    comment: 'only data.ts, mutations.ts, lib/db, lib/audit, lib/auth and the action wrapper import Prisma or lib/db',
    from: {
      path: '^(components|lib)/',
      pathNot: `^lib/features/[^/]+/(data|mutations)\\.ts$|^lib/(db|audit|auth)/|^lib/action/perform\\.ts$|${UNIT_TEST}`,
    },
    to: { path: PRISMA },
  },
  {
    name: 'routes-without-prisma',
    comment: 'pages, layouts and routes hold no Prisma',
    from: { path: '^app/|^[^/]+\\.ts$' },
    to: { path: PRISMA },
  },
  {
    name: 'one-auth-module',
    comment: 'next-auth is imported only by lib/auth and its route',
    from: { pathNot: '^lib/auth/|^app/api/auth/|(^|/)node_modules/' },
    to: { path: '(^|/)node_modules/next-auth/' },
  },
  {
    name: 'tests-stay-out',
    comment: 'what is served imports neither tests nor scripts',
    from: { path: '^(app|components|lib)/', pathNot: UNIT_TEST },
    to: { path: '^(tests|scripts)/|\\.test\\.tsx?$' },
  },
];

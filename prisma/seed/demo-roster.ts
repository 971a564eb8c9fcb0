import type { Role } from '@/lib/domain/glossary';

/** The fictitious body that joined by accession, as its form was filled in. */
export const ACCESSION = {
  instrument: 'Acordo de Adesão',
  number: '1/2026',
  seiProcess: '19973.010322/2025-54',
  signedOn: '2026-10-14',
  cnpj: '12.ABC.345/01DE-35',
  acronym: 'IEX/RO',
  name: 'Instituto Exemplo de Rondônia (fictício)',
  sphere: 'Público Estadual',
  elo: 'Estados',
  calendar: 'BR-RO',
  scope: 'Convênios e contratos de repasse do instituto em Rondônia.',
};

/** The one password of a demonstration. */
export const PASSWORD = 'demonstracao-2026';

/** Everyone who plays a part. Names say that they are invented; `.example` belongs to nobody. */
export const PEOPLE = [
  {
    key: 'admin',
    name: 'Sofia Fictícia da Rede',
    email: 'administracao@seges.example',
    party: 'SEGES',
    role: 'NETWORK_ADMIN',
  },
  {
    key: 'analyst',
    name: 'Paulo Fictício Analista',
    email: 'analista@seges.example',
    party: 'SEGES',
    role: 'NETWORK_ANALYST',
  },
  {
    key: 'coordinator',
    name: 'Carla Fictícia Coordenadora',
    email: 'coordenacao@sepog.example',
    party: 'SEPOG/RO',
    role: 'PARTY_COORDINATOR',
  },
  {
    key: 'focalPoint',
    name: 'Ana Fictícia Ponto Focal',
    email: 'pontofocal@sepog.example',
    party: 'SEPOG/RO',
    role: 'FOCAL_POINT',
  },
  { key: 'viewer', name: 'Vera Fictícia Leitora', email: 'leitura@sepog.example', party: 'SEPOG/RO', role: 'VIEWER' },
  {
    key: 'accession',
    name: 'Ivo Fictício Aderente',
    email: 'pontofocal@iex.example',
    party: ACCESSION.acronym,
    role: 'FOCAL_POINT',
  },
  {
    key: 'auditor',
    name: 'Olga Fictícia Auditora',
    email: 'controle@controle.example',
    party: 'SEGES',
    role: 'AUDITOR',
  },
] as const satisfies { key: string; name: string; email: string; party: string; role: Role }[];

export type DemoKey = (typeof PEOPLE)[number]['key'];

/** Who can sign in to a demonstration, to be shown where it starts. */
export const demoSignIns = PEOPLE.map(({ name, role, email }) => ({ name, role, email, password: PASSWORD }));

/// <reference types="vite/types/importMeta.d.ts" />
import type * as securityText from '@/app/.well-known/security.txt/route';
import type * as model from '@/app/(painel)/adesoes/importar/modelo.csv/route';
import type * as activitiesFile from '@/app/(painel)/atividades/exportar/route';
import type * as practicesFile from '@/app/(painel)/boas-praticas/exportar/route';
import type * as coursesFile from '@/app/(painel)/capacitacao/exportar/route';
import type * as ownData from '@/app/(painel)/conta/meus-dados/arquivo/route';
import type * as evidenceList from '@/app/(painel)/evidencias/exportar/route';
import type * as obligationsFile from '@/app/(painel)/obrigacoes/exportar/route';
import type * as dataOfPerson from '@/app/(painel)/pessoas/designados/[id]/dados/route';
import type * as matrixFile from '@/app/(painel)/relatorios/[ano]/coleta/exportar/route';
import type * as trailFile from '@/app/(painel)/trilha/exportar/route';
import type * as courseFeed from '@/app/(publico)/cursos.ics/route';
import type * as openData from '@/app/(publico)/dados/[arquivo]/route';
import type * as resetLink from '@/app/(publico)/entrar/nova-senha/[token]/route';
import type * as emailLink from '@/app/(publico)/entrar/novo-email/[token]/route';
import type * as picture from '@/app/(publico)/fotos/[id]/route';
import type * as activityEvidence from '@/app/api/atividades/[id]/evidencias/route';
import type * as govbr from '@/app/api/auth/callback/govbr/route';
import type * as documentFile from '@/app/api/documentos/[id]/[formato]/route';
import type * as evidenceFile from '@/app/api/evidencias/[id]/route';
import type * as evidenceVersions from '@/app/api/evidencias/[id]/versoes/route';
import type * as deadline from '@/app/api/prazo/route';
import type * as previews from '@/app/api/previas/[formato]/route';
import type * as readiness from '@/app/api/saude/pronto/route';
import type * as health from '@/app/api/saude/route';
import type * as siteMapPart from '@/app/mapa/[arquivo]/route';
import type * as robots from '@/app/robots.txt/route';
import type * as siteMap from '@/app/sitemap.xml/route';
import { db } from '@/lib/db/client';
import type { Permission } from '@/lib/domain/permissions/policy';
import { draft, prove, validated } from '@/tests/factories/activities';
import { opened as asked } from '@/tests/factories/collections';
import { announced } from '@/tests/factories/courses';
import { designated } from '@/tests/factories/designations';
import { onRecord } from '@/tests/factories/documents';
import { offered } from '@/tests/factories/practices';
import { type PersonName, type Scene, SECRET } from './scene';

/** What there is to know of a route handler in order to attack it. */
export interface RouteAttack {
  /** Open to anybody; a file or a list of who may read it; a copy that a form asks for; or what takes a file. */
  kind: 'public' | 'file' | 'list' | 'copy' | 'upload';
  /** What the policy is asked; null where it is not, or nobody need be signed in. */
  permission: Permission | null;
  /** Who may, by right. */
  by: PersonName;
  /** The strangers to whom it does not exist; of a list, those who find nothing of the record in it. */
  strangers: PersonName[];
  /** Makes what is asked for, and gives the address and what its brackets hold. */
  target(scene: Scene): Promise<{ path: string; params?: Record<string, string> }>;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];
/** An entry for each method that a module of a route answers. */
type OfRoute<Module> = { [Name in Extract<keyof Module, Method>]: RouteAttack };

const opened = (path: string, params?: Record<string, string>): RouteAttack => ({
  ...{ kind: 'public', permission: null, by: 'focal', strangers: [] },
  target: async () => ({ path, params }),
});

/** A proof of SEPOG/RO, on a draft. */
async function proof({ people, obligation }: Scene): Promise<{ activityId: string; evidenceId: string }> {
  const { id: activityId } = await draft(people.focal, obligation, { title: `${SECRET}: turma` });
  const evidenceId = await prove(people.focal, activityId);
  await db.evidence.update({ where: { id: evidenceId }, data: { title: `${SECRET}: lista` } });
  return { activityId, evidenceId };
}

const EVIDENCE: RouteAttack = {
  ...{ kind: 'file', permission: 'evidence.read', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async (scene) => {
    const { evidenceId: id } = await proof(scene);
    return { path: `/api/evidencias/${id}`, params: { id } };
  },
};

/** Of what is not published there is no picture, not even for who may open the file. */
const PICTURE: RouteAttack = {
  ...{ kind: 'public', permission: null, by: 'focal', strangers: [] },
  target: async (scene) => {
    const { evidenceId: id } = await proof(scene);
    return { path: `/fotos/${id}`, params: { id } };
  },
};

/** Of its own report, the party; the others once it is published. */
const DOCUMENT: RouteAttack = {
  ...{ kind: 'file', permission: 'report.read', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async ({ people, agreementId, parties }) => {
    const of = { kind: 'party', subject: `2026/${parties.SEPOG}` } as const;
    const { id } = await onRecord(people.admin, agreementId, { title: `${SECRET}: relatório`, ...of });
    return { path: `/api/documentos/${id}/pdf`, params: { id, formato: 'pdf' } };
  },
};

/** What is not issued yet is for who may read the party's activities. */
const PREVIEW: RouteAttack = {
  ...{ kind: 'file', permission: 'activity.read', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async ({ people, obligation, parties }) => {
    await validated(people.focal, people.admin, obligation, { title: `${SECRET}: turma` });
    const path = `/api/previas/pdf?documento=participe&ano=2026&participe=${parties.SEPOG}`;
    return { path, params: { formato: 'pdf' } };
  },
};

const list = (permission: Permission, path: string, by: PersonName = 'focal'): RouteAttack => ({
  ...{ kind: 'list', permission, by, strangers: ['neighbour', 'foreigner'] },
  target: async (scene) => {
    await proof(scene);
    await db.obligation.update({ where: { id: scene.obligation }, data: { statusReason: `${SECRET}: motivo` } });
    return { path };
  },
});

/** Classes are read by the whole agreement, and by the public elsewhere. */
const COURSES: RouteAttack = {
  ...{ kind: 'list', permission: 'course.read', by: 'focal', strangers: ['foreigner'] },
  target: async ({ people }) => {
    await announced(people.focal, 'SEPOG/RO', { title: `${SECRET}: turma` });
    return { path: '/capacitacao/exportar' };
  },
};

/** One that is not published yet is its party's and SEGES's. */
const PRACTICES: RouteAttack = {
  ...{ kind: 'list', permission: 'practice.readPublished', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async ({ people }) => {
    await offered(people.focal, { title: `${SECRET}: prática` });
    return { path: '/boas-praticas/exportar' };
  },
};

const upload = (id: 'activityId' | 'evidenceId', address: (id: string) => string): RouteAttack => ({
  ...{ kind: 'upload', permission: 'activity.write', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async (scene) => {
    const target = (await proof(scene))[id];
    return { path: address(target), params: { id: target } };
  },
});

const OWN_DATA: RouteAttack = {
  ...{ kind: 'copy', permission: 'account.own', by: 'focal', strangers: [] },
  target: async () => ({ path: '/conta/meus-dados/arquivo' }),
};

const DATA_OF_PERSON: RouteAttack = {
  ...{ kind: 'copy', permission: 'person.reveal', by: 'coordinator', strangers: ['neighbour', 'foreigner'] },
  target: async ({ people }) => {
    const { id } = await designated(people.focal, 'SEPOG/RO', { name: `${SECRET} da Silva` });
    return { path: `/pessoas/designados/${id}/dados`, params: { id } };
  },
};

const MATRIX: RouteAttack = {
  ...{ kind: 'list', permission: 'obligation.read', by: 'focal', strangers: ['neighbour', 'foreigner'] },
  target: async ({ people, parties }) => {
    await asked(people.analyst);
    await db.party.update({ where: { id: parties.SEPOG }, data: { elo: `${SECRET}: elo` } });
    return { path: '/relatorios/2026/coleta/exportar', params: { ano: '2026' } };
  },
};

/** The attacks on every route, by its folder. */
export const ROUTES = {
  '(publico)/dados/[arquivo]': {
    GET: opened('/dados/atividades.json', { arquivo: 'atividades.json' }),
    HEAD: opened('/dados/obrigacoes.csv', { arquivo: 'obrigacoes.csv' }),
  } satisfies OfRoute<typeof openData>,
  '(publico)/fotos/[id]': { GET: PICTURE } satisfies OfRoute<typeof picture>,
  'sitemap.xml': { GET: opened('/sitemap.xml') } satisfies OfRoute<typeof siteMap>,
  'mapa/[arquivo]': {
    GET: opened('/mapa/participes-1.xml', { arquivo: 'participes-1.xml' }),
  } satisfies OfRoute<typeof siteMapPart>,
  'robots.txt': { GET: opened('/robots.txt') } satisfies OfRoute<typeof robots>,
  '(publico)/cursos.ics': {
    GET: opened('/cursos.ics'),
    HEAD: opened('/cursos.ics'),
  } satisfies OfRoute<typeof courseFeed>,
  'api/prazo': {
    GET: opened('/api/prazo?inicio=2025-12-19&dias=15&calendario=BR-RO'),
  } satisfies OfRoute<typeof deadline>,
  '(publico)/entrar/nova-senha/[token]': {
    GET: opened('/entrar/nova-senha/x', { token: 'x'.repeat(43) }),
  } satisfies OfRoute<typeof resetLink>,
  '(publico)/entrar/novo-email/[token]': {
    GET: opened('/entrar/novo-email/x', { token: 'x'.repeat(43) }),
  } satisfies OfRoute<typeof emailLink>,
  '.well-known/security.txt': { GET: opened('/.well-known/security.txt') } satisfies OfRoute<typeof securityText>,
  // Only with a provider configured is there anything here; tests/security of gov.br attack it with one.
  'api/auth/callback/govbr': { GET: opened('/api/auth/callback/govbr?code=x&state=y') } satisfies OfRoute<typeof govbr>,
  'api/saude': { GET: opened('/api/saude') } satisfies OfRoute<typeof health>,
  'api/saude/pronto': { GET: opened('/api/saude/pronto') } satisfies OfRoute<typeof readiness>,
  '(painel)/adesoes/importar/modelo.csv': {
    GET: opened('/adesoes/importar/modelo.csv'),
  } satisfies OfRoute<typeof model>,
  'api/evidencias/[id]': { GET: EVIDENCE } satisfies OfRoute<typeof evidenceFile>,
  'api/documentos/[id]/[formato]': { GET: DOCUMENT } satisfies OfRoute<typeof documentFile>,
  'api/previas/[formato]': { GET: PREVIEW } satisfies OfRoute<typeof previews>,
  '(painel)/atividades/exportar': { GET: list('activity.read', '/atividades/exportar') } satisfies OfRoute<
    typeof activitiesFile
  >,
  '(painel)/evidencias/exportar': { GET: list('evidence.read', '/evidencias/exportar') } satisfies OfRoute<
    typeof evidenceList
  >,
  '(painel)/obrigacoes/exportar': { GET: list('obligation.read', '/obrigacoes/exportar') } satisfies OfRoute<
    typeof obligationsFile
  >,
  '(painel)/relatorios/[ano]/coleta/exportar': { GET: MATRIX } satisfies OfRoute<typeof matrixFile>,
  '(painel)/capacitacao/exportar': { GET: COURSES } satisfies OfRoute<typeof coursesFile>,
  '(painel)/boas-praticas/exportar': { GET: PRACTICES } satisfies OfRoute<typeof practicesFile>,
  '(painel)/conta/meus-dados/arquivo': { POST: OWN_DATA } satisfies OfRoute<typeof ownData>,
  '(painel)/pessoas/designados/[id]/dados': { POST: DATA_OF_PERSON } satisfies OfRoute<typeof dataOfPerson>,
  '(painel)/trilha/exportar': {
    GET: list('trail.read', '/trilha/exportar', 'coordinator'),
  } satisfies OfRoute<typeof trailFile>,
  'api/atividades/[id]/evidencias': {
    POST: upload('activityId', (id) => `/api/atividades/${id}/evidencias`),
  } satisfies OfRoute<typeof activityEvidence>,
  'api/evidencias/[id]/versoes': {
    POST: upload('evidenceId', (id) => `/api/evidencias/${id}/versoes`),
  } satisfies OfRoute<typeof evidenceVersions>,
} as const;

/** A route handler as the server calls it. */
export type Handler = (request: Request, context: { params: Promise<object> }) => Response | Promise<Response>;

const modules = import.meta.glob<Record<string, unknown>>(['/app/**/route.ts', '/app/.well-known/**/route.ts'], {
  eager: true,
});

/** The methods that every route answers, by its folder. */
export const EXPORTED_ROUTES: Record<string, Partial<Record<Method, Handler>>> = Object.fromEntries(
  Object.entries(modules).map(([path, exported]) => [
    path.replace(/^\/app\//, '').replace(/\/route\.ts$/, ''),
    Object.fromEntries(METHODS.flatMap((name) => (name in exported ? [[name, exported[name] as Handler]] : []))),
  ]),
);

import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { decidePractice, savePractice } from '@/lib/features/practices/mutations';
import type { DemoActors } from './demo-people';
import { at, done, person } from './demo-stage';

/** Invented practices: one that SEGES published, and one that waits for it. */
const PRACTICES = [
  {
    author: 'focalPoint',
    sent: '2026-08-10',
    published: '2026-08-14',
    title: 'Quadro fictício de prazos por convênio',
    summary: 'Um quadro único, revisto toda segunda-feira, mostra quem deve o quê em cada convênio.',
    done: 'Cada equipe guardava seus prazos em uma planilha própria, e dois convênios de exemplo perderam a data da prestação de contas.\n\nReunimos as planilhas em um quadro só, com uma linha por obrigação e um responsável por linha. Toda segunda-feira, em quinze minutos, a equipe lê o que vence em trinta dias.\n\nPara fazer igual, bastam uma planilha compartilhada e alguém que chame a reunião.',
    results: 'Em seis meses de exemplo, nenhuma prestação de contas atrasou. Antes eram quatro por semestre.',
    ...{ year: '2026', axis: 'management-improvement', link: 'https://praticas.example/quadro-de-prazos' },
  },
  {
    author: 'accession',
    sent: '2026-11-19',
    published: null,
    title: 'Roteiro fictício de primeira visita a municípios',
    summary: 'Um roteiro de uma página prepara a equipe para a primeira visita técnica a cada município.',
    done: 'Escrevemos um roteiro com dez perguntas e os documentos a levar, testado em três visitas de exemplo.',
    results: 'As visitas passaram de dois dias para um, com as mesmas pendências resolvidas.',
    ...{ year: '2026', axis: 'capacity-building', link: undefined },
  },
] as const;

/** Sends, and publishes, each invented practice at its date, by the hands of those who would. */
export async function loadDemoPractices(db: PrismaClient, actors: DemoActors, today: CivilDate) {
  const stored = await db.goodPractice.findMany({ select: { id: true, title: true, status: true } });
  for (const { author, sent, published, ...facts } of PRACTICES.filter((practice) => practice.sent <= today)) {
    const known = stored.find(({ title }) => title === facts.title);
    const id = known?.id ?? randomUUID();
    const form = { ...facts, id, version: '0', intent: 'submit' as const };
    if (!known) await done(perform(savePractice, { actor: person(actors, author), now: at(civilDate(sent)) }, form));
    if (!published || published > today || known?.status === 'PUBLISHED') continue;
    const by = { actor: person(actors, 'analyst'), now: at(civilDate(published)) };
    await done(perform(decidePractice, by, { id, version: '1', decision: 'PUBLISH' }));
  }
}

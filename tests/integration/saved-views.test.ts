import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadViews } from '@/lib/features/views/loaders';
import { removeView, saveView } from '@/lib/features/views/mutations';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let viewer: Actor;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  viewer = await person('VIEWER', 'SEPOG/RO');
});
afterAll(() => world.close());

const save = (actor: Actor, name: string, search = 'situacao=RETURNED') =>
  perform(saveView, by(actor), { list: 'atividades', name, search });

describe('a saved view', () => {
  test('leads back to the same filters and order, on the first page', async () => {
    const saved = succeeded(await save(focal, ' Minhas   devolvidas ', 'pagina=3&situacao=RETURNED&ordem=antigas'));
    expect(await loadViews(focal, 'atividades')).toEqual([
      { id: saved.id, name: 'Minhas devolvidas', search: 'situacao=RETURNED&ordem=antigas' },
    ]);
    expect(await loadViews(focal, 'obrigacoes')).toEqual([]);
  });

  test('keeps nothing but filters that the list has, whatever was sent', async () => {
    const { query } = succeeded(
      await save(
        focal,
        'Estranha',
        'aviso=visao-salva&situacao=DRAFT&continuar=//mal.example&busca=a%26b&meta=%3Cb%3E',
      ),
    );
    expect(query).toBe('situacao=DRAFT&busca=a%26b');
    for (const search of ['', 'situacao=TUDO', 'pagina=2', 'x=1'])
      expect(refusal(await save(focal, 'Nada', search))).toBe('INVALID');
  });

  test('that was altered in the database is read as an address is', async () => {
    const { id } = succeeded(await save(focal, 'Alterada'));
    await db.savedView.update({ where: { id }, data: { query: 'situacao=DRAFT&erro=UNEXPECTED#x' } });
    const views = await loadViews(focal, 'atividades');
    expect(views.find((view) => view.id === id)?.search).toBe('situacao=DRAFT');
  });

  test('has a name of its own in its list, accents and capitals apart', async () => {
    succeeded(await save(focal, 'Em análise'));
    expect(refusal(await save(focal, 'EM ANALISE'))).toBe('INVALID');
    succeeded(await perform(saveView, by(focal), { list: 'obrigacoes', name: 'Em análise', search: 'eixo=1' }));
  });

  test('is its owner’s alone: nobody else sees or removes it', async () => {
    const { id } = succeeded(await save(focal, 'Só minha'));
    expect(await loadViews(viewer, 'atividades')).toEqual([]);
    expect(refusal(await perform(removeView, by(viewer), { id }))).toBe('NOT_FOUND');
    succeeded(await perform(removeView, by(focal), { id }));
    expect(refusal(await perform(removeView, by(focal), { id }))).toBe('NOT_FOUND');
  });

  test('is one of twenty at most in a list, however many are saved at once', async () => {
    await db.savedView.deleteMany({ where: { userId: viewer.userId } });
    const results = await Promise.all(Array.from({ length: 24 }, (_, index) => save(viewer, `Visão ${index}`)));
    expect(results.filter(({ ok }) => ok).length).toBeLessThanOrEqual(20);
    for (let index = 0; index < 24; index++) await save(viewer, `Outra ${index}`);
    expect(await db.savedView.count({ where: { userId: viewer.userId } })).toBe(20);
  });

  test('leaves a trace without its name or its words', async () => {
    const { id } = succeeded(
      await perform(saveView, by(focal), { list: 'evidencias', name: 'Certidões', search: 'busca=x' }),
    );
    succeeded(await perform(removeView, by(focal), { id }));
    const events = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, data }) => ({ action, data }))).toEqual([
      { action: 'view.saved', data: { list: 'evidencias' } },
      { action: 'view.removed', data: { list: 'evidencias' } },
    ]);
  });
});

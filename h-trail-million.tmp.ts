import { Client } from 'pg';
import { migrate } from '@/scripts/migrate';
import { startTemporaryPostgres } from '@/scripts/temporary-postgres';
const pg = await startTemporaryPostgres();
try {
  await migrate(pg.url);
  process.env.DATABASE_URL = pg.url; process.env.DATA_DIR = '/tmp/h-trail-data';
  const c = new Client({ connectionString: pg.url }); c.on('error', () => {});
  await c.connect();
  await c.query(`CREATE TABLE people AS SELECT gen_random_uuid() id FROM generate_series(1,5000)`);
  await c.query(`CREATE TABLE parties AS SELECT gen_random_uuid() id FROM generate_series(1,5600)`);
  await c.query(`ALTER TABLE people ADD n serial; ALTER TABLE parties ADD n serial; CREATE INDEX ON people(n); CREATE INDEX ON parties(n)`);
  await c.query(`INSERT INTO "AuditEvent" (at, "actorId", action, entity, "entityId", "partyId", data)
    SELECT '2024-01-01'::timestamptz + g * interval '80 seconds', p.id,
     (ARRAY['activity.saved','activity.submitted','activity.validated','session.started','session.started','session.ended','evidence.attached','evidence.changed','list.exported','obligations.generated'])[1 + (random()*9.99)::int % 10], 'Activity', gen_random_uuid()::text, q.id, '{}'
    FROM generate_series(1, 1000000) g JOIN people p ON p.n = 1 + (g::bigint*7919) % 5000 JOIN parties q ON q.n = 1 + (g::bigint * 104729) % 5600 ORDER BY g`);
  await c.query(`INSERT INTO "AuditEvent" (at, action, entity, "entityId") SELECT '2024-02-01', 'term.changed', 'Agreement', 'x' FROM generate_series(1,5)`);
  await c.query('VACUUM ANALYZE "AuditEvent"');
  const person = (await c.query('SELECT id FROM people LIMIT 1')).rows[0].id, party = (await c.query('SELECT id FROM parties LIMIT 1')).rows[0].id;
  const { readTrailPage } = await import('@/lib/features/trail/data');
  const { actionsOf } = await import('@/lib/domain/trail/sentences');
  const { db } = await import('@/lib/db/client');
  const wheres: Record<string, object> = {
    all: {},
    coordinator: { partyId: { in: [party] } },
    person: { actorId: { in: [person] } },
    kindCommon: { action: { in: actionsOf('atividades') } },
    kindRare: { action: { in: actionsOf('plano') } },
    kindNone: { action: { in: actionsOf('calendarios') } },
    kindPerson: { actorId: { in: [person] }, action: { in: actionsOf('calendarios') } },
    dayOld: { at: { gte: new Date('2024-02-01'), lt: new Date('2024-02-02') } },
    monthOld: { at: { gte: new Date('2024-02-01'), lt: new Date('2024-03-01') } },
    dayNew: { at: { gte: new Date('2026-07-01'), lt: new Date('2026-07-02') } },
    dayFuture: { at: { gte: new Date('2027-07-01') } },
    record: { entity: 'Activity', entityId: 'x' },
  };
  for (const round of ['with']) {
    if (round === 'brin') await c.query('ANALYZE "AuditEvent"');
    for (const [name, where] of Object.entries(wheres)) {
      await readTrailPage(where, { take: 50, skip: 0 });
      const t = performance.now();
      const { total } = await readTrailPage(where, { take: 50, skip: 0 });
      const t2 = performance.now();
      await readTrailPage(where, { take: 50, skip: 9950 });
      console.log(round, name, total, (t2 - t).toFixed(1), 'deep', (performance.now() - t2).toFixed(1));
    }
  }
  await db.$disconnect(); await c.end();
} catch (e) { console.log('ERR', e);
} finally { await pg.stop(); }

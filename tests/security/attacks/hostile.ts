import type { Form } from './attack';
import type { Scene } from './scene';
import type { RowChange } from './tables';

/** Stands in every text that an extra field tries to write. */
export const HOSTILE = 'HOSTIL';
const LONG_AGO = '2001-01-01T00:00:00.000Z';

/** Fields that no form of ours asks of this action, with values that would do harm where one was listened to. */
function extraFields({ people, parties, theirs, otherAgreementId }: Scene): Record<string, string> {
  const { userId } = people.neighbour;
  const ids = { partyId: parties.IEX, agreementId: otherAgreementId, activityId: theirs.activity };
  const people_ = ['userId', 'actorId', 'createdById', 'authorId', 'authorIds', 'submittedById', 'publishedById'];
  const more = ['invitedById', 'lockedById', 'openedById', 'generatedById', 'uploadedById', 'acceptedById'];
  const times = ['createdAt', 'validatedAt', 'publishedAt', 'submittedAt', 'acceptedAt', 'withdrawnAt', 'expiresAt'];
  const ends = [
    'closedAt',
    'lockedAt',
    'disabledAt',
    'linkedAt',
    'confirmedAt',
    'passwordSetAt',
    'addedOn',
    'joinedOn',
  ];
  return {
    ...{ id: theirs.activity, ...ids, evidenceId: theirs.evidence, obligationId: theirs.obligation },
    ...{ workPlanId: otherAgreementId, goalId: theirs.obligation, calendarId: otherAgreementId },
    ...Object.fromEntries([...people_, ...more].map((name) => [name, userId])),
    ...Object.fromEntries([...times, ...ends].map((name) => [name, LONG_AGO])),
    ...{ role: 'NETWORK_ADMIN', status: 'VALIDATED', stage: 'OPEN', method: 'GOVBR', scan: 'CLEAN', form: 'SEI' },
    ...{ version: '99', tokenHash: HOSTILE, passwordHash: HOSTILE, storageKey: HOSTILE, sha256: HOSTILE },
    ...{
      email: `${HOSTILE}@teste.example`,
      name: HOSTILE,
      permission: 'settings.manage',
      isAdmin: 'true',
      actor: HOSTILE,
    },
    ...{ sensitivity: 'PUBLIC', memberships: HOSTILE, year: '2001', edition: '99', number: HOSTILE, weight: '100' },
  };
}

/** The form with every extra field that it has no field of its own for. */
export function withExtraFields(form: Form, optional: string[], scene: Scene): Form {
  const own = new Set([...Object.keys(form), ...optional]);
  return { ...Object.fromEntries(Object.entries(extraFields(scene)).filter(([name]) => !own.has(name))), ...form };
}

/** Names by which a careless copy of fields reaches what every object has. */
export function withPrototypeFields(form: Form): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(form)) for (const value of [values].flat()) data.append(name, value);
  const names = ['__proto__', '__proto__.role', '__proto__[role]', 'constructor', 'constructor.prototype.role'];
  for (const name of [...names, 'prototype', 'toString', 'hasOwnProperty', 'then', '$ACTION_ID_0', '']) {
    data.append(name, HOSTILE);
  }
  return data;
}

/** The form with one of its fields sent twice, the second time with this. */
export function withRepeated(form: Form, name: string, second: string): Form {
  return { ...form, [name]: [[form[name] ?? ''].flat(), second].flat() };
}

/** Columns in which chance or the moment writes: they differ between two honest requests. */
const BY_CHANCE = new Set(
  'tokenHash token codeHash passwordHash secret cpf phone storageKey sha256 size mac place requestId fingerprint protocol'.split(
    ' ',
  ),
);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /(\d{4}-\d{2}-\d{2})T(?!00:00:00)\d{2}:\d{2}:\d{2}[\d.]*\S*/;

/** What a request changed, in an order of its own, without the ids it made up, the hour and what came by chance. */
export function comparable(changes: RowChange[], known: Set<string>): string[] {
  const told = changes.map(({ table, sign, row: { ...row } }) => {
    if (table === 'AuditEvent') delete row.id;
    return `${sign} ${table} ${JSON.stringify(row, (key, value) => withoutChance(key, value, known))}`;
  });
  return told.sort();
}

function withoutChance(key: string, value: unknown, known: Set<string>): unknown {
  if (value !== null && BY_CHANCE.has(key)) return value === HOSTILE ? HOSTILE : '(chance)';
  if (typeof value !== 'string') return value;
  return value.replace(UUID, (id) => (known.has(id) ? id : '(new)')).replace(INSTANT, '$1');
}

import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/clock/clock';
import { transaction } from '@/lib/db/transaction';
import { staleDesignations, staleFactors } from '@/lib/features/data-keys/data';
import { currentKeyId } from '@/lib/vault/keys';
import { CPF_HASH, PLACE } from '@/lib/vault/places';
import { keyedHash, seal, unseal } from '@/lib/vault/vault';

/** Rows of one transaction. */
const BATCH = 200;
/** Comes before every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

export interface Renewal {
  designations: number;
  factors: number;
  /** Values whose key is not in the ring: they stay as they are. */
  unreadable: number;
}

/**
 * Seals again with the current key whatever an older one sealed, and makes anew the hashes whose clear value is there. In
 * batches: interrupted, it goes on where it stopped, and run again it finds nothing more. What changes meanwhile is left
 * to the next run.
 */
export async function renewKeys(): Promise<Renewal> {
  const designations = await inBatches(staleDesignations, renewDesignations);
  const factors = await inBatches(staleFactors, renewFactors);
  const total = { designations: designations.renewed, factors: factors.renewed };
  if (total.designations + total.factors > 0)
    await transaction((tx) =>
      recordAudit(tx, null, now(), {
        action: 'personalData.keysRenewed',
        entity: 'NetworkSettings',
        entityId: '1',
        data: { key: currentKeyId(), ...total },
      }),
    );
  return { ...total, unreadable: designations.unreadable + factors.unreadable };
}

type Read<Row> = (keyId: string, after: string, take: number) => Promise<Row[]>;

async function inBatches<Row extends { id: string }>(read: Read<Row>, renew: (rows: Row[]) => Promise<number>) {
  const done = { renewed: 0, unreadable: 0 };
  let after = NO_ID;
  for (;;) {
    const rows = await read(currentKeyId(), after, BATCH);
    const last = rows.at(-1);
    if (!last) return done;
    const readable = rows.filter(opens);
    done.renewed += readable.length > 0 ? await renew(readable) : 0;
    done.unreadable += rows.length - readable.length;
    after = last.id;
  }
}

type Sealed = { id: string; cpf?: string; phone?: string | null; secret?: string };

/** Whether every key that sealed a row is still in the ring. */
function opens({ id, cpf, phone, secret }: Sealed): boolean {
  try {
    if (cpf) unseal(cpf, PLACE.cpf(id));
    if (phone) unseal(phone, PLACE.phone(id));
    if (secret) unseal(secret, PLACE.factor(id));
    return true;
  } catch {
    return false;
  }
}

/** The condition on the old value keeps what somebody corrected in the meantime. */
function renewDesignations(rows: { id: string; cpf: string; phone: string | null }[]): Promise<number> {
  const fresh = rows.map(({ id, cpf, phone }) => {
    const clear = unseal(cpf, PLACE.cpf(id));
    return {
      cpf: seal(clear, PLACE.cpf(id)),
      hash: keyedHash(clear, CPF_HASH),
      phone: phone === null ? null : seal(unseal(phone, PLACE.phone(id)), PLACE.phone(id)),
    };
  });
  return transaction(
    (tx) => tx.$executeRaw`
      UPDATE "Designation" AS stored SET cpf = fresh.cpf, "cpfHash" = fresh.hash, phone = fresh.phone
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ cpf }) => cpf)}::text[],
        ${fresh.map(({ cpf }) => cpf)}::text[], ${fresh.map(({ hash }) => hash)}::text[],
        ${fresh.map(({ phone }) => phone)}::text[]) AS fresh(id, old, cpf, hash, phone)
      WHERE stored.id = fresh.id AND stored.cpf = fresh.old`,
  );
}

function renewFactors(rows: { id: string; secret: string }[]): Promise<number> {
  const fresh = rows.map(({ id, secret }) => seal(unseal(secret, PLACE.factor(id)), PLACE.factor(id)));
  return transaction(
    (tx) => tx.$executeRaw`
      UPDATE "SecondFactor" AS stored SET secret = fresh.secret
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ secret }) => secret)}::text[],
        ${fresh}::text[]) AS fresh(id, old, secret)
      WHERE stored."userId" = fresh.id AND stored.secret = fresh.old`,
  );
}

import 'server-only';
import { db } from '@/lib/db/client';
import { keyIds } from '@/lib/vault/keys';

/** What still needs a key, in the words of the command that renews them. */
export interface KeyUse {
  id: string;
  isCurrent: boolean;
  uses: { what: string; count: number }[];
}

/** What was made with each key: those of the ring, and those that are missing from it. */
export async function readKeyUses(): Promise<KeyUse[]> {
  const rows = await db.$queryRaw<{ id: string; what: string; count: number }[]>`
    SELECT id, what, count(*)::int AS count FROM (
      SELECT split_part(cpf, '.', 1) AS id, 'designações' AS what FROM "Designation"
      UNION ALL SELECT split_part(secret, '.', 1), 'aplicativos de códigos' FROM "SecondFactor"
      UNION ALL SELECT split_part("codeHash", '.', 1), 'códigos de recuperação' FROM "RecoveryCode" WHERE "usedAt" IS NULL
      UNION ALL SELECT split_part("subjectHash", '.', 1), 'vínculos gov.br' FROM "ExternalIdentity"
      UNION ALL SELECT split_part(mac, '.', 1), 'registros da trilha' FROM "AuditEvent" WHERE mac IS NOT NULL
      UNION ALL SELECT split_part(seal, '.', 1), 'fins de corrente da trilha' FROM "AuditChain"
    ) AS use GROUP BY id, what ORDER BY id, what`;
  const ring = keyIds();
  const ids = [...ring, ...new Set(rows.map(({ id }) => id).filter((id) => !ring.includes(id)))];
  return ids.map((id) => ({ id, isCurrent: id === ring[0], uses: rows.filter((row) => row.id === id) }));
}

/** A page of the designations that some older key still serves, in the order of their ids. */
export function staleDesignations(keyId: string, after: string, take: number) {
  return db.$queryRaw<{ id: string; cpf: string; phone: string | null }[]>`
    SELECT id, cpf, phone FROM "Designation"
    WHERE id > ${after}::uuid
      AND (split_part(cpf, '.', 1) <> ${keyId} OR split_part("cpfHash", '.', 1) <> ${keyId}
        OR split_part(phone, '.', 1) <> ${keyId})
    ORDER BY id LIMIT ${take}`;
}

/** The same of the apps that give codes. */
export function staleFactors(keyId: string, after: string, take: number) {
  return db.$queryRaw<{ id: string; secret: string }[]>`
    SELECT "userId" AS id, secret FROM "SecondFactor"
    WHERE "userId" > ${after}::uuid AND split_part(secret, '.', 1) <> ${keyId}
    ORDER BY "userId" LIMIT ${take}`;
}

import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { normalised } from '@/lib/domain/accounts/password-rules';

/** The package's name for it is a const enum, which does not outlive compilation. */
const ARGON2ID = 2;

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), OPTIONS);
}

let absent: Promise<string> | undefined;

/** Compares in the same time whether or not the account exists or has a password, so that neither shows. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  absent ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await absent), normalised(password));
  return matches && Boolean(stored);
}

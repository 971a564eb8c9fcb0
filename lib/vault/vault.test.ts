import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isStale, keyedHash, keyedHashes, seal, unseal } from './vault';

/** The settings of a process are read once; here they change. */
const settings = vi.hoisted((): { DATA_DIR: string; DATA_KEYS?: string } => ({ DATA_DIR: '' }));
vi.mock('@/lib/env/env', () => ({ env: settings }));

const CPF = '11144477735';
const PLACE = 'Designation.cpf:1';
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [first, second] = [key('2026'), key('2027')];

beforeEach(() => {
  settings.DATA_DIR = mkdtempSync(join(tmpdir(), 'cofre-'));
  settings.DATA_KEYS = undefined;
});
afterEach(() => rmSync(settings.DATA_DIR, { recursive: true }));

describe('what is sealed', () => {
  test('opens in its own place, and no two seals of one text are alike', () => {
    expect(unseal(seal(CPF, PLACE), PLACE)).toBe(CPF);
    expect(seal(CPF, PLACE)).not.toBe(seal(CPF, PLACE));
    expect(seal(CPF, PLACE)).not.toContain(CPF);
  });

  test('does not open in another place', () => {
    const sealed = seal(CPF, PLACE);
    expect(() => unseal(sealed, 'Designation.cpf:2')).toThrow();
  });

  test('does not open when one bit of it was changed', () => {
    const [id, body = ''] = seal(CPF, PLACE).split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => unseal(`${id}.${altered.toString('base64url')}`, PLACE)).toThrow();
    }
  });

  test('with a key that went to second place still opens, and shows that it is stale', () => {
    settings.DATA_KEYS = first;
    const [sealed, hash] = [seal(CPF, PLACE), keyedHash(CPF, 'cpf')];
    settings.DATA_KEYS = `${second},${first}`;
    expect(unseal(sealed, PLACE)).toBe(CPF);
    expect([isStale(sealed), isStale(seal(CPF, PLACE))]).toEqual([true, false]);
    expect(keyedHashes(CPF, 'cpf')).toContain(hash);
    expect(keyedHash(CPF, 'cpf')).not.toBe(hash);
  });

  test('with a key that is gone does not open', () => {
    settings.DATA_KEYS = first;
    const sealed = seal(CPF, PLACE);
    settings.DATA_KEYS = second;
    expect(() => unseal(sealed, PLACE)).toThrow('DATA_KEYS');
  });
});

test('a keyed hash is the same each time, another for another purpose, and cannot be made without the key', () => {
  settings.DATA_KEYS = first;
  const hash = keyedHash(CPF, 'cpf');
  expect(keyedHash(CPF, 'cpf')).toBe(hash);
  expect(keyedHash(CPF, 'gov.br')).not.toBe(hash);
  settings.DATA_KEYS = second;
  expect(keyedHash(CPF, 'cpf')).not.toBe(hash);
});

test('an installation without keys makes one, keeps it for its own user alone, and finds it again', () => {
  const sealed = seal(CPF, PLACE);
  const path = join(settings.DATA_DIR, 'chave-dos-dados');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toMatch(/^local:[\w-]{43}\n$/);
  settings.DATA_KEYS = readFileSync(path, 'utf8').trim();
  expect(unseal(sealed, PLACE)).toBe(CPF);
});

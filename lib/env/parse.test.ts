import { describe, expect, it } from 'vitest';
import { govbrSettings } from './govbr';
import { EnvError, parseEnv } from './parse';

describe('the environment', () => {
  it('is a demonstration on port 3000 when nothing is set', () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      APP_URL: 'http://localhost:3000',
      DATA_DIR: '.data',
      APP_MODE: 'demo',
      MAX_UPLOAD_MB: 50,
    });
  });

  it('is production as soon as a database is given, unless said otherwise', () => {
    const DATABASE_URL = 'postgresql://user@host/db';
    expect(parseEnv({ DATABASE_URL }).APP_MODE).toBe('production');
    expect(parseEnv({ DATABASE_URL, APP_MODE: 'demo' }).APP_MODE).toBe('demo');
  });

  it('takes an empty value as unset', () => {
    expect(parseEnv({ PORT: '', APP_TODAY: '' })).toEqual(parseEnv({}));
  });

  it('fixes today in a demonstration and refuses to in production', () => {
    expect(parseEnv({ APP_TODAY: '2026-11-23' }).APP_TODAY).toBe('2026-11-23');
    expect(() => parseEnv({ APP_TODAY: '2026-11-23', APP_MODE: 'production' })).toThrow(/APP_TODAY só vale/);
  });

  it.each([
    ['PORT', 'oitenta'],
    ['PORT', '70000'],
    ['APP_URL', 'plano.gov.br'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['APP_MODE', 'teste'],
    ['APP_TODAY', '2026-02-30'],
    ['MAX_UPLOAD_MB', '0'],
    ['NEXTAUTH_SECRET', 'curto'],
    ['DATA_KEYS', 'a:curta'],
    ['DATA_KEYS', `a:${'x'.repeat(43)},a:${'y'.repeat(43)}`],
    ['ALLOW_VIDEO', 'sim'],
    ['S3_BUCKET', 'Meu Bucket'],
    ['S3_ENDPOINT', 's3.exemplo.gov.br'],
    ['S3_SECRET_ACCESS_KEY', 'curto'],
    ['CLAMD_SOCKET', 'clamd.ctl'],
    ['CLAMD_PORT', '0'],
    ['GOVBR_CLIENT_ID', 'com espaço'],
    ['GOVBR_CLIENT_SECRET', 'curto'],
    ['GOVBR_ISSUER', 'http://sso.acesso.gov.br'],
    ['GOVBR_ISSUER', 'https://sso.acesso.gov.br?x=1'],
    ['GOVBR_LEVEL', 'prata'],
  ])('names %s when it is %s, in one line', (name, value) => {
    const attempt = () => parseEnv({ [name]: value });
    expect(attempt).toThrow(EnvError);
    expect(attempt).toThrow(new RegExp(`^Configuração inválida: ${name} deve ser [^\\n]+$`));
  });

  it('takes the owner of the tables only apart from the role that the application works under', () => {
    const DATABASE_URL = 'postgresql://plano@host/db';
    const owner = 'postgresql://dono@host/db';
    expect(parseEnv({ DATABASE_URL, DATABASE_OWNER_URL: owner }).DATABASE_OWNER_URL).toBe(owner);
    expect(() => parseEnv({ DATABASE_OWNER_URL: owner })).toThrow(/só vale com DATABASE_URL/);
    expect(() => parseEnv({ DATABASE_URL, DATABASE_OWNER_URL: DATABASE_URL })).toThrow(/precisa de outro papel/);
  });

  it('takes a bucket with its keys, and clamd by a host or a socket', () => {
    const bucket = { S3_BUCKET: 'plano', S3_ACCESS_KEY_ID: 'chave', S3_SECRET_ACCESS_KEY: 'segredo-longo' };
    expect(parseEnv(bucket)).toMatchObject({ ...bucket, S3_REGION: 'us-east-1' });
    expect(parseEnv({ CLAMD_HOST: 'clamd' })).toMatchObject({ CLAMD_HOST: 'clamd', CLAMD_PORT: 3310 });
    expect(parseEnv({ CLAMD_SOCKET: '/run/clamd.ctl' }).CLAMD_HOST).toBeUndefined();
  });

  it.each([
    [{ S3_BUCKET: 'plano' }, /S3_BUCKET só vale com S3_ACCESS_KEY_ID e S3_SECRET_ACCESS_KEY/],
    [{ S3_BUCKET: 'plano', S3_ACCESS_KEY_ID: 'chave' }, /S3_BUCKET só vale com/],
    [{ S3_ENDPOINT: 'https://s3.exemplo.gov.br' }, /só valem com S3_BUCKET/],
    [{ S3_SECRET_ACCESS_KEY: 'segredo-longo' }, /só valem com S3_BUCKET/],
    [{ CLAMD_HOST: 'clamd', CLAMD_SOCKET: '/run/clamd.ctl' }, /use CLAMD_SOCKET ou CLAMD_HOST, não os dois/],
  ])('refuses %j, which only goes together with more or less', (given, sentence) => {
    expect(() => parseEnv(given)).toThrow(EnvError);
    expect(() => parseEnv(given)).toThrow(sentence);
  });

  it('signs in with gov.br only when it is told how, at the level silver unless another is asked for', () => {
    const client = { GOVBR_CLIENT_ID: 'plano.gov.br', GOVBR_CLIENT_SECRET: 'segredo-bem-longo' };
    const read = (given: object) => govbrSettings(parseEnv({ ...client, ...given }));
    expect(govbrSettings(parseEnv({}))).toBeNull();
    expect(read({})).toEqual({
      clientId: 'plano.gov.br',
      clientSecret: 'segredo-bem-longo',
      issuer: 'https://sso.acesso.gov.br',
      level: 'silver',
    });
    const staging = { GOVBR_ISSUER: 'https://sso.staging.acesso.gov.br/', GOVBR_LEVEL: 'gold' };
    expect(read(staging)).toMatchObject({ issuer: 'https://sso.staging.acesso.gov.br', level: 'gold' });
    expect(read({ GOVBR_ISSUER: 'http://127.0.0.1:4000' })?.issuer).toBe('http://127.0.0.1:4000');
  });

  it.each([
    { GOVBR_CLIENT_ID: 'plano.gov.br' },
    { GOVBR_CLIENT_SECRET: 'segredo-bem-longo' },
    { GOVBR_ISSUER: 'https://sso.acesso.gov.br' },
    { GOVBR_LEVEL: 'gold' },
  ])('refuses %j, which is not enough to sign in with gov.br', (given) => {
    expect(() => parseEnv(given)).toThrow(/GOVBR_CLIENT_ID e GOVBR_CLIENT_SECRET/);
  });

  it('never repeats a secret in its message', () => {
    expect(() => parseEnv({ DATABASE_URL: 'mysql://user:hunter2@host/db' })).not.toThrow(/hunter2/);
    expect(() => parseEnv({ DATABASE_OWNER_URL: 'mysql://user:hunter2@host/db' })).not.toThrow(/hunter2/);
    expect(() => parseEnv({ S3_SECRET_ACCESS_KEY: 'hunter2' })).not.toThrow(/hunter2/);
    expect(() => parseEnv({ GOVBR_CLIENT_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
  });
});

import { afterAll, vi } from 'vitest';
import { CALLBACK, configureGovbr } from '@/tests/factories/govbr';
import { type OidcServer, startOidcServer } from '@/tests/support/oidc-server';
import { attacksOn, openStage } from './generated';
import { entriesOf, type Feature } from './registry';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let server: OidcServer;
afterAll(() => server.stop());

const stage = openStage(async () => {
  server = await startOidcServer(CALLBACK);
  return configureGovbr(server);
});
const FEATURES: Feature[] = ['account', 'identities', 'invitations', 'recovery', 'second-factor', 'session'];
for (const { name, entry, action } of await entriesOf(FEATURES)) attacksOn(name, entry, action, stage);

import { vi } from 'vitest';
import { attacksOn, openStage } from './generated';
import { entriesOf } from './registry';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const stage = openStage();
for (const { name, entry, action } of entriesOf(['invitations', 'members', 'notices', 'reports', 'session', 'views']))
  attacksOn(name, entry, action, stage);

import { vi } from 'vitest';
import { attacksOn, openStage } from './generated';
import { entriesOf } from './registry';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const stage = openStage();
for (const { name, entry, action } of entriesOf(['activities', 'bulk', 'evidence', 'publication', 'review']))
  attacksOn(name, entry, action, stage);

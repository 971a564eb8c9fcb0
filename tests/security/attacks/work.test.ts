import { vi } from 'vitest';
import { attacksOn, openStage } from './generated';
import { entriesOf, type Feature } from './registry';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const stage = openStage();
const FEATURES: Feature[] = ['activities', 'answers', 'bulk', 'evidence', 'publication', 'review'];
for (const { name, entry, action } of await entriesOf(FEATURES)) attacksOn(name, entry, action, stage);

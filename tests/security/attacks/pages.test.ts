/// <reference types="vite/types/importMeta.d.ts" />
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { browser } from '@/tests/factories/browser';
import { openStage } from './generated';
import { OURS } from './requests';
import { SECRET } from './scene';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
const pages = import.meta.glob<{ default: Page; generateMetadata?: Page }>('/app/(painel)/**/page.tsx', {
  eager: true,
});

test('x', () => {
  expect(Object.keys(pages).length).toBeGreaterThan(50);
});

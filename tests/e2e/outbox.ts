import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The newest message to an address with these words, once the demonstration has kept it. The page is the administration's. */
export async function letterTo(page: Page, address: string, words = '') {
  const letter = page.getByRole('listitem').filter({ hasText: address }).filter({ hasText: words }).first();
  await expect(async () => {
    await page.goto('/administracao/correio');
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass();
  return letter;
}

/** The link of that message. */
export async function linkTo(page: Page, address: string): Promise<string> {
  const letter = await letterTo(page, address);
  return (await letter.getByRole('link').getAttribute('href')) ?? '';
}

import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

interface Fixtures {
  /** Errors that a test provokes on purpose, such as the browser's line about a page that answers 404. */
  allowedErrors: RegExp[];
  /** A page for one more person, with cookies of its own. */
  otherPerson: () => Promise<Page>;
}

/** Playwright's test, in which any error in the console or in a page (a CSP violation is one) fails the test. */
export const test = base.extend<Fixtures>({
  allowedErrors: [[], { option: true }],
  context: async ({ context, allowedErrors }, provide) => {
    const errors = collectErrors(context);
    await provide(context);
    expectOnly(allowedErrors, errors);
  },
  page: async ({ page }, provide) => {
    await provide(page);
    await settle(page.context());
  },
  otherPerson: async ({ browser, allowedErrors }, provide) => {
    const opened: { context: BrowserContext; errors: string[] }[] = [];
    await provide(async () => {
      const context = await browser.newContext();
      opened.push({ context, errors: collectErrors(context) });
      return context.newPage();
    });
    for (const { context, errors } of opened) {
      await settle(context);
      await context.close();
      expectOnly(allowedErrors, errors);
    }
  },
});

export { expect };

/** Signs in by the page's labels, as a person would, and waits for the page that follows. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Senha/).fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/entrar' && !url.pathname.startsWith('/api/'));
}

/** WCAG 2.2, levels A and AA, on the page as it is now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // No page of ours frames one of another origin, so the mode that opens an extra page for each run is not needed.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: values, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const readable = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(nodeSummary).join('\n')}`);
  expect(readable, `accessibility of ${page.url()}`).toEqual([]);
}

/** Each colour scheme and each width once: the widths share their colours, so that all four pairs would say it twice. */
const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const;

/** Runs the check in light and dark, on a narrow and on a wide screen. */
export async function inEveryLook(page: Page, check: () => Promise<void>): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await test.step(`${colorScheme}, ${width} px`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await check();
    });
  }
}

function collectErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (failure) => errors.push(String(failure.error().stack ?? failure.error())));
  return errors;
}

/** Waits for what the last page is still doing, so that its errors are heard too. */
async function settle(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.waitForLoadState('networkidle')));
}

function expectOnly(allowed: RegExp[], errors: string[]): void {
  const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
  expect(unexpected, 'errors in the console').toEqual([]);
}

function nodeSummary({ target, failureSummary }: { target: unknown[]; failureSummary?: string }): string {
  return `  ${target.join(' ')}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`;
}

import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './support/chromium';

const root = `${import.meta.dirname}/..`;

/** Needs a production build; `npm test -- e2e` makes it first. One worker, since the tests share one database. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './.output/playwright',
  forbidOnly: true,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: process.env.E2E_URL,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
  },
  webServer: {
    command: 'node --disable-warning=DeprecationWarning --conditions=react-server --import tsx scripts/e2e-server.ts',
    cwd: root,
    // The server chooses its port; Playwright keeps what the group matched in E2E_URL.
    wait: { stdout: /Serving the tests at (?<e2e_url>\S+)/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});

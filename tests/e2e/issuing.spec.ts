import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ANALYST } from './people';

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/;
const TITLE = 'Relatório Anual 2025, ACT nº 189/2025';
const FORMATS = ['pdf', 'docx', 'xlsx', 'json'];

/** The bytes of a file of the document that the page is about, as a browser downloads them. */
async function download(page: Page, id: string, format: string): Promise<Buffer> {
  const response = await page.request.get(`/api/documentos/${id}/${format}`);
  expect(response.status(), format).toBe(200);
  return response.body();
}

test('a year that waits for review is not issued, and the page says where to solve it', async ({ page }) => {
  await signIn(page, ANALYST.email, ANALYST.password);
  await page.goto('/relatorios/2026');
  await page.getByRole('link', { name: 'Emitir relatório' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ainda não pode ser emitido');
  await expect(page.getByText('Impede a emissão').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Emitir/ })).toHaveCount(0);
  await inEveryLook(page, () => expectNoAxeViolations(page));
});

test('a year is issued, published, read by a citizen, and told apart from a copy that was altered', async ({
  page,
  browser,
  otherPerson,
}) => {
  test.setTimeout(240_000);
  await signIn(page, ANALYST.email, ANALYST.password);

  await test.step('SEGES issues it, and the page follows the work by itself', async () => {
    await page.goto('/relatorios/2025');
    await page.getByRole('link', { name: 'Emitir relatório' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emitir a 1ª edição?');
    await inEveryLook(page, () => expectNoAxeViolations(page));
    await page.getByRole('button', { name: 'Emitir a 1ª edição' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Na fila para emitir|Emitindo o documento)$/);
    await expectNoAxeViolations(page);
    await page.waitForURL(/\/documentos\/[0-9a-f-]{36}$/, { timeout: 120_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await inEveryLook(page, () => expectNoAxeViolations(page));
  });

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const check = await page.getByRole('link', { name: 'Página de conferência' }).getAttribute('href');
  const code = check?.match(CODE)?.[0] ?? '';
  const files = new Map<string, Buffer>();

  await test.step('every format is downloaded, and each has the hash that the page tells', async () => {
    for (const format of FORMATS) {
      const bytes = await download(page, id, format);
      files.set(format, bytes);
      await expect(page.getByText(createHash('sha256').update(bytes).digest('hex')).first()).toBeVisible();
    }
    await expect(page.getByLabel('Copie e cole no documento do processo')).toHaveValue(new RegExp(code));
  });

  const citizen = await otherPerson();
  await test.step('until it is published, its code tells what it is and nothing more', async () => {
    await citizen.goto('/conferir');
    await citizen.getByLabel('Código').fill('ABC');
    await citizen.getByRole('button', { name: 'Conferir' }).click();
    await expect(citizen.getByText('O código tem 16 letras e números').first()).toBeVisible();
    await citizen.getByLabel('Código').fill(code.toLowerCase().replaceAll('-', ' '));
    await citizen.getByRole('button', { name: 'Conferir' }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(`${TITLE}, 1ª edição`);
    await expect(citizen.getByText('O conteúdo deste documento não foi publicado.')).toBeVisible();
    expect((await citizen.request.get(`/api/documentos/${id}/pdf`)).status()).toBe(404);
  });

  await test.step('SEGES publishes it', async () => {
    await page.getByRole('link', { name: 'Publicar no portal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publicar no portal?');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Publicar no portal' }).click();
    await expect(page.getByText('Documento publicado.')).toBeVisible();
  });

  await test.step('a citizen reads and downloads it', async () => {
    await citizen.goto('/transparencia/relatorios');
    await inEveryLook(citizen, () => expectNoAxeViolations(citizen));
    await citizen.getByRole('link', { name: `${TITLE}, 1ª edição` }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await inEveryLook(citizen, () => expectNoAxeViolations(citizen));
    expect((await download(citizen, id, 'pdf')).equals(files.get('pdf') ?? Buffer.alloc(0))).toBe(true);
    const dataset = await (await citizen.request.get('/dados/relatorios.json')).json();
    expect(dataset.registros).toMatchObject([{ ano: 2025, edicao: 1, codigo: code, tipo: 'relatorio_anual' }]);
  });

  await test.step('a file is checked in the browser, which sends nothing', async () => {
    const sent: string[] = [];
    citizen.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await citizen.goto(`/conferir/${code}`);
    const chooser = citizen.getByLabel('Escolha ou solte aqui o arquivo que você recebeu');
    const pdf = files.get('pdf') ?? Buffer.alloc(0);
    await chooser.setInputFiles({ name: 'recebido.pdf', mimeType: 'application/pdf', buffer: pdf });
    await expect(citizen.getByText('O arquivo é autêntico')).toBeVisible();
    const altered = Buffer.from(pdf);
    altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1;
    await chooser.setInputFiles({ name: 'alterado.pdf', mimeType: 'application/pdf', buffer: altered });
    await expect(citizen.getByText('O arquivo não confere')).toBeVisible();
    await expect(citizen.getByText('O arquivo é autêntico')).toHaveCount(0);
    await inEveryLook(citizen, () => expectNoAxeViolations(citizen));
    expect(sent).toEqual([]);
  });

  await test.step('without JavaScript no file can be chosen, and the page tells how to compare it by hand', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`/conferir/${code}`);
    // Playwright finds no text within a noscript, though the browser shows it.
    const told = plain.locator('#conteudo noscript p');
    await expect(told).toBeVisible();
    expect(await told.innerText()).toContain('é preciso ativar o JavaScript');
    await expect(plain.getByText('sha256sum arquivo.pdf')).toBeVisible();
    await expect(plain.locator('input[type=file]')).toHaveCount(0);
    await context.close();
  });

  await test.step('a new edition is ordered and cancelled, and the first one is still the newest', async () => {
    await page.goto('/documentos/emitir?documento=anual&ano=2025');
    await page.getByRole('button', { name: 'Emitir a 2ª edição' }).click();
    await page.getByRole('button', { name: 'Cancelar a emissão' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emissão cancelada');
    await citizen.reload();
    await expect(citizen.getByText('Há uma edição mais nova')).toHaveCount(0);
  });
});

test.describe('a code that no document has', () => {
  test.use({ allowedErrors: [/404/] });

  test('is told so plainly', async ({ page }) => {
    await page.goto('/conferir/0000-0000-0000-0000');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nenhum documento tem este código');
    await expectNoAxeViolations(page);
  });
});

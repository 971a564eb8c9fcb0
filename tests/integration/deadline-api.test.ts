import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/prazo/route';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function ask(query: string) {
  const response = await GET(new NextRequest(`http://localhost/api/prazo?${query}`));
  return { status: response.status, body: await response.json() };
}

test.each([
  ['inicio=2025-12-18&dias=10&calendario=BR-FEDERAL', '2025-12-29'],
  ['inicio=2025-12-18&dias=15&calendario=BR-RO', '2026-01-05'],
  ['inicio=2025-12-19&dias=10&calendario=BR-FEDERAL', '2025-12-29'],
  ['inicio=2025-12-19&dias=15&calendario=BR-RO', '2026-01-05'],
  ['inicio=2025-12-22&dias=10&calendario=BR-FEDERAL', '2026-01-02'],
  ['inicio=2025-12-22&dias=15&calendario=BR-RO', '2026-01-06'],
  ['inicio=2025-12-19&meses=60&calendario=BR-FEDERAL', '2030-12-19'],
  ['inicio=2026-01-31&meses=1&calendario=BR-RO', '2026-03-02'],
  ['evento=2026-09-15&dia_do_mes_seguinte=10&calendario=BR-RO', '2026-10-13'],
])('%s is due on %s', async (query, due) => {
  const { status, body } = await ask(query);
  expect([status, body.vence_em]).toEqual([200, due]);
});

test('the memória tells each step with its act and ends with the result', async () => {
  const { body } = await ask('inicio=2025-12-22&dias=10&calendario=BR-FEDERAL');
  for (const step of body.memoria) {
    expect(Object.keys(step)).toEqual(['data', 'tipo', 'descricao', 'fundamento', 'dia']);
    expect(step.fundamento).toBeTruthy();
  }
  expect(body.memoria.at(-1)).toMatchObject({ tipo: 'resultado', data: '2026-01-02' });
  expect(JSON.stringify(body.memoria)).toContain('9.784');
});

test.each([
  ['', 'calendário'],
  ['inicio=2025-12-19&dias=10', 'Informe o calendário'],
  ['inicio=2025-12-19&dias=10&calendario=BR-SP', 'Este calendário não existe'],
  ["inicio=2025-12-19&dias=10&calendario=BR-RO'--", 'Este calendário não existe'],
  ['inicio=2025-02-30&dias=10&calendario=BR-RO', 'inicio: Informe uma data que exista'],
  ['inicio=19/12/2025&dias=10&calendario=BR-RO', 'inicio: Informe uma data que exista'],
  ['inicio=1999-12-31&dias=10&calendario=BR-RO', 'inicio: Use uma data entre 2000 e 2100'],
  ['inicio=2025-12-19&dias=0&calendario=BR-RO', 'dias: Use um número inteiro'],
  ['inicio=2025-12-19&dias=-1&calendario=BR-RO', 'dias: Use um número inteiro'],
  ['inicio=2025-12-19&dias=1e3&calendario=BR-RO', 'dias: Use um número inteiro'],
  ['inicio=2025-12-19&dias=99999&calendario=BR-RO', 'dias: Use um número inteiro'],
  ['inicio=2025-12-19&dias=10&meses=1&calendario=BR-RO', 'só uma dessas formas'],
  ['inicio=2025-12-19&calendario=BR-RO', 'só uma dessas formas'],
  ['evento=2026-09-15&dia_do_mes_seguinte=32&calendario=BR-RO', 'dia_do_mes_seguinte: Use um número inteiro'],
  ['inicio=2025-12-19&inicio=2025-12-20&dias=10&calendario=BR-RO', 'inicio: Informe uma só vez'],
])('“%s” is refused with the reason', async (query, reason) => {
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(Object.keys(body)).toEqual(['erro']);
  expect(body.erro).toContain(reason);
});

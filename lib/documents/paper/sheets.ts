import { compare } from '@/lib/domain/report/compare';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { Measures } from '@/lib/domain/report/measured';
import type { Sheet } from '@/lib/domain/report/paper';
import { MEASURE } from './measures';
import { partySheet } from './party-sheet';

export const EVIDENCE_SHEET = 'Evidências';

/** The report as data, a sheet a subject: what a person would want to add up or filter. */
export function sheetsOf(report: ReportDocument): Sheet[] {
  return [indicators(report), partySheet(report), activities(report), obligations(report), evidence(report)];
}

/** Parties have a sheet of their own, one line each. */
function indicators({ indicators: { current, previous }, axes, year }: ReportDocument): Sheet {
  const titles = new Map(axes.map((axis) => [axis.slug ?? 'combined', axis.title]));
  const rowsOf = (scope: string, name: string, now: Measures, before: Measures | null | undefined) =>
    (Object.keys(MEASURE) as (keyof Measures)[]).map((measure) => {
      const compared = compare(now[measure], before?.[measure]);
      return [scope, name, MEASURE[measure], compared.now, compared.before, compared.difference, compared.percentage];
    });
  const scope = (label: string, key: 'axes' | 'goals' | 'elos', nameOf: (id: string) => string) =>
    Object.entries(current[key]).flatMap(([id, measures]) => rowsOf(label, nameOf(id), measures, previous?.[key][id]));
  return {
    name: 'Indicadores',
    columns: [
      { header: 'Recorte', width: 12, kind: 'text' },
      { header: 'Nome', width: 32, kind: 'text' },
      { header: 'Indicador', width: 24, kind: 'text' },
      { header: String(year), width: 12, kind: 'number' },
      { header: String(year - 1), width: 12, kind: 'number' },
      { header: 'Diferença', width: 12, kind: 'number' },
      { header: 'Variação (%)', width: 14, kind: 'number' },
    ],
    rows: [
      ...rowsOf('Total', 'Acordo', current.total, previous?.total),
      ...scope('Eixo', 'axes', (slug) => titles.get(slug) ?? slug),
      ...scope('Meta', 'goals', (code) => code),
      ...scope('Elo', 'elos', (elo) => elo),
    ],
  };
}

function activities({ axes }: ReportDocument): Sheet {
  const entries = axes.flatMap((axis) =>
    axis.goals.flatMap((goal) => goal.activities.map((entry) => ({ goal: goal.code, entry }))),
  );
  const goals = new Map<string, string[]>();
  for (const { goal, entry } of entries) goals.set(entry.id, [...(goals.get(entry.id) ?? []), goal]);
  const figure = (entry: (typeof entries)[number]['entry'], one: string) =>
    entry.figures.find(({ unit }) => unit === one || unit === `${one}s`)?.value ?? null;
  return {
    name: 'Atividades',
    columns: [
      { header: 'Metas', width: 12, kind: 'text' },
      { header: 'Partícipe', width: 18, kind: 'text' },
      { header: 'Atividade', width: 60, kind: 'text' },
      { header: 'Início', width: 12, kind: 'date' },
      { header: 'Fim', width: 12, kind: 'date' },
      { header: 'Horas', width: 10, kind: 'number' },
      { header: 'Inscritos', width: 10, kind: 'number' },
      { header: 'Concluintes', width: 12, kind: 'number' },
      { header: 'Participantes', width: 14, kind: 'number' },
      { header: 'Alcance', width: 12, kind: 'number' },
      { header: 'Evidências', width: 14, kind: 'text' },
    ],
    rows: entries
      .filter(({ entry }) => entry.describedIn === null)
      .map(({ entry }) => [
        (goals.get(entry.id) ?? []).join(', '),
        entry.party,
        entry.title,
        entry.performedFrom,
        entry.performedTo ?? entry.performedFrom,
        figure(entry, 'hora'),
        figure(entry, 'inscrito'),
        figure(entry, 'concluinte'),
        figure(entry, 'participante'),
        entry.figures.find(({ unit }) => unit.startsWith('pessoa'))?.value ?? null,
        entry.evidence.map(({ number }) => number).join(', '),
      ]),
  };
}

function obligations({ obligations: rows }: ReportDocument): Sheet {
  return {
    name: 'Obrigações',
    columns: [
      { header: 'Meta', width: 8, kind: 'text' },
      { header: 'Partícipe', width: 18, kind: 'text' },
      { header: 'Período', width: 24, kind: 'text' },
      { header: 'Situação', width: 22, kind: 'text' },
      { header: 'Prazo', width: 12, kind: 'date' },
      { header: 'Cumprida em', width: 14, kind: 'date' },
      { header: 'Conta no ano', width: 14, kind: 'text' },
    ],
    rows: rows.map(({ goalCode, party, period, situation, dueOn, fulfilledOn, counted }) => [
      ...[goalCode, party, period, situation, dueOn, fulfilledOn],
      counted ? 'sim' : 'não',
    ]),
  };
}

function evidence({ annex }: ReportDocument): Sheet {
  return {
    name: EVIDENCE_SHEET,
    columns: [
      { header: 'Nº', width: 8, kind: 'number' },
      { header: 'Evidência', width: 48, kind: 'text' },
      { header: 'Tipo', width: 24, kind: 'text' },
      { header: 'Metas', width: 14, kind: 'text' },
      { header: 'Tamanho (bytes)', width: 16, kind: 'number' },
      { header: 'SHA-256', width: 68, kind: 'text' },
    ],
    rows: annex.map(({ number, name, kind, goalCodes, file }) => [
      number,
      name ?? 'Evidência não publicada',
      kind,
      goalCodes.join(', '),
      file?.size ?? null,
      file?.sha256 ?? null,
    ]),
  };
}

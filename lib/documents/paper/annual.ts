import { shortDate } from '@/lib/domain/calendar/words';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { Inline, Paper, PaperSection } from '@/lib/domain/report/paper';
import { section, textBlocks } from './build';
import { answersAnnex, evidenceAnnex, highlightsSection, openSection, partiesAnnex, photosSection } from './closing';
import { axisSection, situationBlocks } from './goals';
import { withoutDeadLinks } from './links';
import { accessionsSection, governanceSection, presentationSection, yearSection } from './opening';
import { axisKey, proposedTexts } from './proposed';
import { joined, sentence, writtenParagraphs } from './sentence';
import { sheetsOf } from './sheets';
import { themeSection, trainingSection } from './subjects';

/** The annual report of goal 3.6, ready for any format. */
export function annualPaper(report: ReportDocument): Paper {
  const text = textsOf(report);
  return withoutDeadLinks({
    kind: 'annual',
    title: report.title,
    subtitle: `Acordo de Cooperação Técnica nº ${report.agreement.number}, Rede de Parcerias`,
    description: `Ações do plano de trabalho validadas em ${report.year}, com as evidências de cada uma.`,
    running: `Relatório Anual ${report.year}`,
    ...madeFrom(report),
    sections: [
      presentationSection(report, text('presentation')),
      yearSection(report, text('year')),
      governanceSection(report, text('governance')),
      ...whenAny(report.highlights, () => highlightsSection(report)),
      ...bodySections(report),
      accessionsSection(report, text('accessions')),
      ...whenAny(report.photos, () => photosSection(report)),
      ...written(report, 'challenges', 'Desafios'),
      ...written(report, 'next-year', 'Próximo ano'),
      openSection(report),
      partiesAnnex(report),
      ...(report.collection ? [answersAnnex(report.collection)] : []),
      evidenceAnnex(report),
    ],
    sheets: sheetsOf(report),
  });
}

/** What one party did in the year: the same document, restricted to it (`forParty`). */
export function partyPaper(report: ReportDocument): Paper {
  const text = textsOf(report);
  const [party] = report.parties;
  const name = party?.acronym ?? '';
  return withoutDeadLinks({
    kind: 'party',
    title: `Relatório do partícipe ${name}, ${report.year}`,
    subtitle: `${party?.name ?? ''}. ACT nº ${report.agreement.number}, Rede de Parcerias`,
    description: `Ações de ${name} validadas em ${report.year}, com as evidências de cada uma.`,
    running: `Relatório do partícipe ${report.year}`,
    ...madeFrom(report),
    sections: [
      presentationSection(report, [
        sentence`Este relatório conta o que ${name} fez em ${report.year} para cumprir o plano de trabalho. Só entra como feito o que a SEGES validou.`,
      ]),
      yearSection(report, text('year')),
      ...whenAny(report.highlights, () => highlightsSection(report)),
      ...bodySections(report),
      openSection(report),
      ...(report.collection ? [answersAnnex(report.collection)] : []),
      evidenceAnnex(report),
    ],
    sheets: sheetsOf(report),
  });
}

/** Where each goal of the plan stands on a day; activities are counted, not told. */
export function statePaper(report: ReportDocument): Paper {
  const day = shortDate(report.generatedOn);
  return withoutDeadLinks({
    kind: 'state',
    title: `Situação do plano em ${day}, ACT nº ${report.agreement.number}`,
    subtitle: `Plano de Trabalho nº ${report.agreement.workPlanNumber}, Rede de Parcerias`,
    description: `Situação de cada meta do plano de trabalho em ${day}.`,
    running: `Situação do plano em ${day}`,
    ...madeFrom(report),
    sections: [
      yearSection(report, textsOf(report)('year')),
      ...report.axes.map((axis) =>
        section(axisKey(axis), axis.title, situationBlocks(report, axis), {
          number: axis.number === null ? null : String(axis.number),
        }),
      ),
      openSection(report),
    ],
    sheets: sheetsOf(report),
  });
}

const madeFrom = ({ agreement, generatedOn, generatedAt }: ReportDocument) => ({
  reference: `ACT nº\u00a0${agreement.number}`,
  madeOn: generatedOn,
  madeAt: generatedAt,
});

function bodySections(report: ReportDocument): PaperSection[] {
  const text = textsOf(report);
  const { training } = report;
  return [
    ...report.axes.map((axis) => axisSection(report, axis, text(axisKey(axis)))),
    ...(training ? [trainingSection(report, training, text('training'))] : []),
    ...report.themes.map((theme) => themeSection(theme, text(theme.key))),
  ];
}

/** The paragraphs that SEGES wrote for a section, or else what the data say. */
function textsOf(report: ReportDocument): (key: string) => Inline[] {
  const proposed = new Map(proposedTexts(report).map(({ key, sentences }) => [key, sentences]));
  return (key) => {
    const sentences = proposed.get(key) ?? [];
    const written = report.texts[key];
    if (written !== undefined) return writtenParagraphs(written, sentences);
    return [joined(sentences)].filter((paragraph) => paragraph.length > 0);
  };
}

function written(report: ReportDocument, key: string, title: string): PaperSection[] {
  const text = textsOf(report)(key);
  return text.length > 0 ? [section(key, title, textBlocks(text))] : [];
}

const whenAny = (items: unknown[], make: () => PaperSection) => (items.length > 0 ? [make()] : []);

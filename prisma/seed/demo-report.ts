import { perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { changeEvidence } from '@/lib/features/evidence/mutations';
import { saveMinutes } from '@/lib/features/minutes/mutations';
import { publishEvidence } from '@/lib/features/publication/mutations';
import { placePhoto } from '@/lib/features/report-photos/mutations';
import { saveReportText } from '@/lib/features/report-texts/mutations';
import type { DemoActors } from './demo-people';
import { at, done, person } from './demo-stage';

const PICTURED = 'Banner, notícia e pop-up no portal da Rede';
const MEETING = '1ª reunião técnica de 2026';
const HELD = civilDate('2026-03-20');
const WRITTEN = civilDate('2026-11-20');

/** What SEGES wrote and chose by then: the minutes of a meeting, a text and a picture of the year's report. */
export async function loadDemoReport(db: PrismaClient, agreementId: string, actors: DemoActors, today: CivilDate) {
  if (today >= HELD) await recordMeeting(db, actors);
  if (today < WRITTEN) return;
  const by = { actor: person(actors, 'analyst'), now: at(WRITTEN) };
  const report = { agreementId, year: '2026' };
  if ((await db.reportText.count({ where: { agreementId } })) === 0)
    await done(
      perform(saveReportText, by, {
        ...report,
        ...{ section: 'challenges', version: '0' },
        text: 'Neste exemplo fictício, o desafio do ano foi repartir os cursos: a SEGES passou da carga horária mínima, e nos outros partícipes as turmas ainda não começaram.\n\nPara o próximo ano, o calendário será combinado em janeiro, com turmas já no primeiro trimestre.',
      }),
    );
  if ((await db.reportPhoto.count({ where: { agreementId } })) > 0) return;
  await done(
    perform(placePhoto, by, {
      ...{ ...report, evidenceId: await publishPicture(db, actors), position: '1' },
      caption: 'Página inicial da Rede com o banner das parcerias, em um desenho fictício.',
      alternative: 'Desenho de uma página da internet com um banner colorido no alto e linhas de texto abaixo.',
    }),
  );
}

/** Makes public the picture that proves what is told under a title, and gives its id. */
async function publishPicture(db: PrismaClient, actors: DemoActors): Promise<string> {
  const { id, title, version, publishedAt } = await db.evidence.findFirstOrThrow({
    where: { kind: 'SCREENSHOT', activities: { some: { activity: { title: PICTURED } } } },
    select: { id: true, title: true, version: true, publishedAt: true },
  });
  if (publishedAt) return id;
  const shown = { id, version: String(version), kind: 'SCREENSHOT' as const, sensitivity: 'PUBLIC' as const, title };
  const [author, publisher] = [person(actors, 'analyst'), person(actors, 'admin')];
  await done(perform(changeEvidence, { actor: author, now: at(WRITTEN) }, shown));
  await done(perform(publishEvidence, { actor: publisher, now: at(WRITTEN) }, { id, version: String(version + 1) }));
  return id;
}

async function recordMeeting(db: PrismaClient, actors: DemoActors): Promise<void> {
  const meeting = await db.agreementEvent.findFirst({ where: { title: MEETING, minutes: null }, select: { id: true } });
  if (!meeting) return;
  await done(
    perform(
      saveMinutes,
      { actor: person(actors, 'analyst'), now: at(HELD, 3) },
      {
        ...{ id: meeting.id, version: '0', place: 'Reunião virtual' },
        convening:
          'Convocada pela SEGES em 02/03/2026, por mensagem aos pontos focais. Reunião fictícia, feita para a demonstração.',
        agenda:
          'Apresentação do plano de trabalho\nCalendário de cursos de 2026\nDúvidas sobre o registro de atividades',
        attendance: 'SEGES: Secretaria-Executiva da Rede, 3 pessoas\nSEPOG/RO: equipe de parcerias, 2 pessoas',
        decisions:
          'A SEGES publica o calendário anual de multiplicadores até abril.\nA SEPOG/RO registra no sistema o que já fez em janeiro e fevereiro.\nA próxima reunião técnica fica para o segundo semestre.',
      },
    ),
  );
}

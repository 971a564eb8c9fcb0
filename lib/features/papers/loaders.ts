import 'server-only';
import { currentActor } from '@/lib/auth/session';
import { remember } from '@/lib/cache/remember';
import { dayOf, now } from '@/lib/clock/clock';
import { annualPaper, partyPaper, statePaper } from '@/lib/documents/paper/annual';
import { minutesPaper } from '@/lib/documents/paper/minutes';
import { type ProposedText, proposedTexts } from '@/lib/documents/paper/proposed';
import { shortened } from '@/lib/documents/paper/shorten';
import type { Pictures } from '@/lib/documents/pictures';
import { type DocumentFormat, MEDIA_TYPE, RENDERERS } from '@/lib/documents/renderers';
import { inTurn } from '@/lib/documents/turn';
import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { fold } from '@/lib/domain/fold';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { untilDay } from '@/lib/domain/report/as-at';
import { assembleReport } from '@/lib/domain/report/assemble';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { ReportInput } from '@/lib/domain/report/input';
import { type Missing, whatIsMissing } from '@/lib/domain/report/missing';
import type { Paper } from '@/lib/domain/report/paper';
import { forParty } from '@/lib/domain/report/restrict';
import { readMeetingFacts } from '@/lib/features/minutes/data';
import { ownParty } from '@/lib/features/parties/data';
import { loadPictures } from '@/lib/features/report-photos/loaders';
import { readReportFacts, writtenMark } from '@/lib/features/reports/data';
import { formatInstant } from '@/lib/format/date';
import { type DraftQuery, type PaperRequest, requestOf } from './schema';

/** A paper, what it lacks, and the name of its file without the ending. */
export type ComposedPaper = { paper: Paper; missing: Missing[]; fileName: string; report: ReportDocument | null };
export type BuiltPaper = ComposedPaper & { pictures: Pictures };

/** What goes into the file of a copy that was not issued. */
const DRAFT = { draft: true, code: null, address: null, edition: null };

/**
 * A paper with all that its files need, as the records of that instant say; null where there is nothing to make it of.
 * It asks nobody's permission: who calls has.
 */
export async function buildPaper(asked: PaperRequest, at: Date): Promise<BuiltPaper | null> {
  const composed = await composePaper(asked, at);
  if (!composed) return null;
  const photos = composed.report?.photos.map(({ evidenceId }) => evidenceId) ?? [];
  const pictures = await loadPictures(photos);
  return { ...composed, paper: withPictures(composed.paper, pictures), pictures };
}

/** Without the photos whose picture cannot be drawn, was taken back or is not there any more. */
function withPictures(paper: Paper, pictures: Pictures): Paper {
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.kind !== 'photo' || pictures.has(block.evidenceId)),
  }));
  return { ...paper, sections };
}

/** The same without the bytes of its pictures, for a page. */
export async function composePaper(asked: PaperRequest, at: Date): Promise<ComposedPaper | null> {
  if (asked.kind === 'minutes') return composeMinutes(asked, at);
  const on = asked.kind === 'state' ? asked.on : dayOf(at);
  const year = asked.kind === 'state' ? yearOf(asked.on) : asked.year;
  // What will be is no state, and a year that has not begun has no report.
  if (on > dayOf(at) || year > yearOf(on)) return null;
  // A party's own report reads nothing of the others.
  const partyId = asked.kind === 'party' ? asked.partyId : undefined;
  const facts = await readReportFacts({ agreementId: asked.agreementId, year, today: on, partyId });
  if (year < yearOf(facts.agreement.startsOn) || year > yearOf(facts.agreement.endsOn)) return null;
  const input = { ...facts, generatedOn: on, generatedAt: spoken(at), edition: null };
  if (asked.kind === 'state') {
    const report = assembleReport(untilDay(input, on));
    return { report, paper: statePaper(report), missing: [], fileName: `situacao-do-plano-${on}` };
  }
  return asked.kind === 'party' ? composeOfParty(input, asked.partyId) : composeAnnual(input);
}

/** What pages show of a paper: shortened, with what it lacks and what the data say of each section. */
export type PaperPage = { paper: Paper; missing: Missing[]; sections: ProposedText[] };

/**
 * A paper as pages show it, made once for all who look within a while: of the whole network it takes seconds. What SEGES
 * writes for it and which photos it chooses shows at once. It asks nobody's permission: who calls has.
 */
export async function paperPage(asked: PaperRequest): Promise<PaperPage | null> {
  const at = now();
  const year = 'year' in asked ? asked.year : yearOf(dayOf(at));
  return pageOf(asked, dayOf(at), await writtenMark(asked.agreementId, year));
}

const pageOf = remember(
  async (...[asked]: [asked: PaperRequest, day: CivilDate, written: string]): Promise<PaperPage | null> => {
    const composed = await composePaper(asked, now());
    if (!composed) return null;
    const { paper, missing, report } = composed;
    return { paper: shortened(paper), missing, sections: report ? proposedTexts(report) : [] };
  },
  { seconds: 60, most: 16, change: 'patient' },
);

/** What was not issued yet tells what each party did: it is for who may read that party's activities. */
export function mayDraft(actor: Actor, request: PaperRequest): boolean {
  const { agreementId } = request;
  if (request.kind === 'minutes') return can(actor, 'agreement.read', { agreementId });
  const partyId = request.kind === 'party' ? request.partyId : undefined;
  return can(actor, 'report.read', { agreementId }) && can(actor, 'activity.read', { agreementId, partyId });
}

/**
 * A draft in one format for this request's person; null when out of reach. Drafts are made one after another, and not for
 * who went away meanwhile. Throws a `Refusal` when too many wait, or two of this person's.
 */
export async function readableDraft(query: DraftQuery, format: DocumentFormat, signal: AbortSignal) {
  const actor = await currentActor();
  const agreementId = actor && (await ownParty(actor))?.agreementId;
  if (!actor || !agreementId) return null;
  const request = requestOf(query, agreementId);
  if (!mayDraft(actor, request)) return null;
  const made = await inTurn(actor.userId, async () => {
    const built = signal.aborted ? null : await buildPaper(request, now());
    return built && { built, bytes: await RENDERERS[format](built.paper, DRAFT, built.pictures, signal) };
  });
  if (!made) return null;
  const { built, bytes } = made;
  return { bytes, fileName: `${built.fileName}-previa.${format}`, mediaType: MEDIA_TYPE[format] };
}

function composeAnnual(input: ReportInput): ComposedPaper {
  const report = assembleReport(input);
  return {
    report,
    paper: annualPaper(report),
    missing: whatIsMissing(input, proposedTexts(report)),
    fileName: `relatorio-anual-${input.year}`,
  };
}

function composeOfParty(input: ReportInput, partyId: string): ComposedPaper | null {
  const own = forParty(input, partyId);
  const [party] = own.parties;
  if (!party) return null;
  const report = assembleReport(own);
  const fileName = `relatorio-${input.year}-${fold(party.acronym).replace(/[^a-z0-9]+/g, '-')}`;
  // Its sections are the data's own: nothing of it is written by hand.
  return { report, paper: partyPaper(report), missing: whatIsMissing(own, []), fileName };
}

async function composeMinutes(
  { agreementId, eventId }: Extract<PaperRequest, { kind: 'minutes' }>,
  at: Date,
): Promise<ComposedPaper | null> {
  const facts = await readMeetingFacts(agreementId, eventId);
  if (!facts) return null;
  const paper = minutesPaper({ ...facts, madeAt: spoken(at) });
  return { report: null, paper, missing: [], fileName: `ata-${facts.heldOn}` };
}

const spoken = (at: Date) => `${formatInstant(at).replace(', ', ', às ')}, horário de Brasília`;

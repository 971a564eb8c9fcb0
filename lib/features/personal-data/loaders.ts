import 'server-only';
import type { Result } from '@/lib/action/errors';
import { type Performer, perform } from '@/lib/action/perform';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { DESIGNATION_PURPOSE, REVEAL_REASON, type RevealReason, ROLE } from '@/lib/domain/glossary';
import { formatCpf } from '@/lib/domain/identifiers/cpf';
import { formatPhone } from '@/lib/domain/identifiers/phone';
import { PLACE } from '@/lib/vault/places';
import { keyedHashes, unseal } from '@/lib/vault/vault';
import { readAccount, readByEmail, type SealedDesignation } from './data';
import { exportPerson, recordOwnExport } from './mutations';

/** What the keyed hash of a gov.br subject is made for (lib/auth). */
const GOVBR_HASH = 'gov.br';

const HOW_TO_ASK =
  'Há designação com este e-mail. O e-mail sozinho não prova de quem ela é: vincule a conta gov.br e baixe de novo, ou peça a cópia à coordenação do órgão ou à SEGES.';

/** All that the system holds of who asks, as plain JSON in Portuguese. The trail tells that it was taken. */
export async function exportOwnData(by: Performer): Promise<Result<Record<string, unknown>>> {
  const recorded = await perform(recordOwnExport, by, {});
  if (!recorded.ok) return recorded;
  const { account, events, changes } = await readAccount(by.actor.userId);
  const sameEmail = await readByEmail(account.email);
  const mine = sameEmail.filter((one) => isOf(account.identities, one));
  return {
    ok: true,
    data: {
      gerado_em: by.now,
      conta: accountFacts(account),
      participacoes: account.memberships.map(({ role, party }) => ({
        papel: ROLE[role],
        participe: party.acronym,
        nome_do_participe: party.name,
      })),
      acesso: accessFacts(account),
      designacoes: mine.map(designationFacts),
      designacoes_a_confirmar: sameEmail.length > mine.length ? HOW_TO_ASK : null,
      registros: recordFacts(account, changes),
      trilha: events,
    },
  };
}

/** All that the system holds of one designated person, to be handed to that person. */
export async function exportPersonData(by: Performer, id: string): Promise<Result<Record<string, unknown>>> {
  const gathered = await perform(exportPerson, by, { id });
  if (!gathered.ok) return gathered;
  const { designations, disclosures } = gathered.data;
  return {
    ok: true,
    data: {
      gerado_em: by.now,
      designacoes: designations.map(designationFacts),
      consultas: disclosures.map(({ at, action, data }) => ({
        em: at,
        o_que: action === 'personalData.exported' ? 'cópia dos dados' : 'CPF e telefone mostrados por inteiro',
        motivo: REVEAL_REASON[(data as { reason?: RevealReason }).reason ?? 'SUBJECT_REQUEST'],
      })),
    },
  };
}

type Account = Awaited<ReturnType<typeof readAccount>>['account'];

/** Whether gov.br proved that the account's person has the CPF of this designation. An e-mail proves nothing. */
function isOf(identities: Account['identities'], { id, cpf }: SealedDesignation): boolean {
  const hashes = keyedHashes(unseal(cpf, PLACE.cpf(id)), GOVBR_HASH);
  return identities.some(({ subjectHash }) => hashes.includes(subjectHash));
}

function designationFacts({ id, cpf, phone, party, purpose, startsOn, endsOn, ...facts }: SealedDesignation) {
  return {
    participe: party.acronym,
    finalidade: DESIGNATION_PURPOSE[purpose],
    nome: facts.name,
    email: facts.email,
    cpf: formatCpf(unseal(cpf, PLACE.cpf(id))),
    telefone: phone === null ? null : formatPhone(unseal(phone, PLACE.phone(id))),
    desde: fromUtc(startsOn),
    ate: fromUtc(endsOn),
    motivo_do_fim: facts.endedReason,
    registrada_em: facts.createdAt,
  };
}

function accountFacts({ name, email, createdAt, passwordSetAt, disabledAt }: Account) {
  return { nome: name, email, criada_em: createdAt, senha_escolhida_em: passwordSetAt, desativada_em: disabledAt };
}

function accessFacts({ sessions, factor, recovery, identities, links }: Account) {
  return {
    sessoes: sessions.map(({ method, browser, createdAt, expiresAt }) => ({
      forma: method === 'GOVBR' ? 'gov.br' : 'senha',
      navegador: browser,
      iniciada_em: createdAt,
      expira_em: expiresAt,
    })),
    verificacao_em_duas_etapas: factor && { confirmada_em: factor.confirmedAt },
    codigos_de_recuperacao_sem_uso: recovery.filter(({ usedAt }) => usedAt === null).length,
    govbr: identities.map(({ issuer, linkedAt }) => ({ emissor: issuer, vinculada_em: linkedAt })),
    links_pedidos: links.map(({ purpose, newEmail, createdAt, expiresAt }) => ({
      para: purpose === 'EMAIL_CHANGE' ? 'mudar o e-mail' : 'criar nova senha',
      novo_email: newEmail,
      pedido_em: createdAt,
      expira_em: expiresAt,
    })),
  };
}

/** What the person wrote or did. People they invited or designated are others: of those, only how many and when. */
function recordFacts(account: Account, changes: number) {
  return {
    convites_recebidos: account.accepted,
    convites_enviados: account.invited,
    atividades_registradas: account.created,
    atividades_enviadas: account.submitted,
    manifestacoes: account.remarks,
    avisos: account.notices,
    evidencias_registradas: account.evidence,
    evidencias_publicadas: account.published,
    arquivos_enviados: account.files,
    visoes_salvas: account.views,
    anos_encerrados: account.locks,
    anos_reabertos: account.reopened,
    anos_fechados_de_novo: account.reclosed,
    relatorios_gerados: account.reports,
    adesoes_registradas: account.accessions,
    suspensoes_e_dispensas: account.reliefs,
    pessoas_designadas: account.designated.map(({ createdAt }) => ({ em: createdAt })),
    mudancas_de_prazo: changes,
  };
}

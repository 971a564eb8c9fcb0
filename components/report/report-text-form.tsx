'use client';

import { DraftKeeper } from '@/components/form/draft-keeper';
import { KeptForm } from '@/components/form/kept-form';
import { TextArea } from '@/components/form/text-area';
import { keepReportTextAction, saveReportTextAction } from '@/lib/features/report-texts/actions';
import { MOST_CHARACTERS } from '@/lib/features/report-texts/schema';

export type ReportTextFormProps = {
  agreementId: string;
  year: number;
  section: string;
  version: number;
  /** What is written, or else what the data say. */
  text: string;
  /** What the data say today. */
  proposed: string;
};

const LABELS = { text: 'Texto da seção' };

/** The text of one section, kept while it is typed. */
export function ReportTextForm({ agreementId, year, section, version, text, proposed }: ReportTextFormProps) {
  const copy = `relatorio-${agreementId}-${year}-${section}`;
  return (
    <DraftKeeper id={copy} version={version} keep={keepReportTextAction}>
      <KeptForm
        {...{ copy, labels: LABELS, values: { text } }}
        action={saveReportTextAction}
        hidden={{ agreementId, year: String(year), section, proposed }}
        noun="seção"
        submit="Salvar texto"
        backHref={`/relatorios/${year}/textos`}
      >
        {(field) => (
          <TextArea
            {...field('text')}
            rows={14}
            maxLength={MOST_CHARACTERS}
            counter
            hint={`Uma linha em branco separa parágrafos. Sem texto, ${proposed ? 'o relatório usa o que os dados dizem' : 'a seção fica fora do relatório'}.`}
          />
        )}
      </KeptForm>
    </DraftKeeper>
  );
}

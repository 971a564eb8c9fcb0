'use client';

import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';

/** What went wrong stays in the log under the reference; the person gets only that. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="wrap">
      <PageTitle
        title="Não foi possível mostrar esta página"
        lead={`Tente de novo em instantes.${error.digest ? ` Se continuar, informe o código ${error.digest}.` : ''}`}
        action={<Button onClick={reset}>Tentar de novo</Button>}
      />
    </div>
  );
}

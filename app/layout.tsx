import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { fontVariables } from '@/app/fonts';
import { themeForm } from '@/lib/features/session/schema';
import '@/app/globals.css';

export const metadata: Metadata = {
  title: { default: 'Plano de Trabalho, Rede de Parcerias', template: '%s, Plano de Trabalho' },
  description: 'O que os partícipes do acordo combinaram, o que já fizeram e o que comprova.',
};

/** Rendered per request, also the pages that could be prerendered: each needs the nonce of its own policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const theme = themeForm.safeParse((await cookies()).get('tema')?.value);
  return (
    <html lang="pt-BR" className={fontVariables} data-theme={theme.data}>
      <body>{children}</body>
    </html>
  );
}

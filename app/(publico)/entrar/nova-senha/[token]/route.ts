import { redirect } from 'next/navigation';
import { carryLink } from '@/lib/auth/one-time-link';

/** The address in the message. It shows nothing, so that the token in it is never the address of a page. */
export async function GET(_request: Request, { params }: RouteContext<'/entrar/nova-senha/[token]'>) {
  redirect(await carryLink('PASSWORD_RESET', (await params).token));
}

import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import { NotApplicable } from '@/components/ui/not-applicable';
import { ROLE, type Role } from '@/lib/domain/glossary';

export type MemberTableProps = {
  members: {
    userId: string;
    partyId: string | null;
    name: string;
    email: string;
    role: Role | null;
    party: string | null;
    disabledAt: Date | null;
  }[];
};

/** Who has an account, for which party, as what. */
export function MemberTable({ members }: MemberTableProps) {
  return (
    <DataTable
      caption="Contas"
      rows={members}
      rowKey={({ userId, partyId }) => `${userId} ${partyId}`}
      columns={[
        {
          header: 'Pessoa',
          rowHeader: true,
          cell: ({ userId, name, email }) => (
            <>
              <Anchor href={`/pessoas/${userId}`} className="text-link inline-flex min-h-6 items-center">
                {name}
              </Anchor>
              <span className="block text-small font-text break-words text-mute">{email}</span>
            </>
          ),
        },
        { header: 'Partícipe', cell: ({ party }) => party ?? <NotApplicable label="nenhum" />, width: 'md:w-48' },
        {
          header: 'Papel',
          cell: ({ role }) => (role ? ROLE[role] : <NotApplicable label="nenhum" />),
          width: 'md:w-64',
        },
        {
          header: 'Situação',
          cell: ({ disabledAt }) => (disabledAt ? <span className="text-mute">Desativada</span> : 'Ativa'),
          width: 'md:w-32',
        },
      ]}
    />
  );
}

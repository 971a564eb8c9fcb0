import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import { ROLE, type Role } from '@/lib/domain/glossary';

export type MemberTableProps = {
  members: {
    userId: string;
    partyId: string;
    name: string;
    email: string;
    role: Role;
    party: string;
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
        { header: 'Partícipe', cell: ({ party }) => party, width: 'md:w-48' },
        { header: 'Papel', cell: ({ role }) => ROLE[role], width: 'md:w-64' },
        {
          header: 'Situação',
          cell: ({ disabledAt }) => (disabledAt ? <span className="text-mute">Desativada</span> : 'Ativa'),
          width: 'md:w-32',
        },
      ]}
    />
  );
}

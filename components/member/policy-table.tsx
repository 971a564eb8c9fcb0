import { DataTable } from '@/components/ui/data-table';
import { NotApplicable } from '@/components/ui/not-applicable';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { type Permission, POLICY, type Reach } from '@/lib/domain/permissions/policy';
import { PERMISSION_TEXT, REACH } from '@/lib/domain/permissions/words';

const ROLES = Object.keys(ROLE) as Role[];

export type PolicyTableProps = { title: string; permissions: Permission[] };

/** What each role may do of a group of permissions, and how far: the policy itself, as a table. */
export function PolicyTable({ title, permissions }: PolicyTableProps) {
  return (
    <DataTable
      caption={title}
      captionVisible
      rows={permissions}
      rowKey={(permission) => permission}
      columns={[
        {
          header: 'O que pode',
          rowHeader: true,
          cell: (permission) => PERMISSION_TEXT[permission].text,
          width: 'md:w-1/4',
        },
        ...ROLES.map((role) => ({
          header: ROLE[role],
          cell: (permission: Permission) => <ReachOf reach={reachOf(permission, role)} />,
          width: 'md:w-1/8',
        })),
      ]}
    />
  );
}

function reachOf(permission: Permission, role: Role): Reach | undefined {
  const grant: Partial<Record<Role, Reach>> = POLICY[permission];
  return grant[role];
}

function ReachOf({ reach }: { reach: Reach | undefined }) {
  return reach ? <span className="text-small">{REACH[reach]}</span> : <NotApplicable label="não pode" />;
}

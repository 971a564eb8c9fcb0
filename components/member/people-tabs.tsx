import { Tabs } from '@/components/ui/tabs';

export type PeopleTabsProps = {
  current: 'contas' | 'designados' | 'permissoes';
  /** Whether this person may see who was designated. */
  designated: boolean;
};

/** What there is about people: accounts, who was designated, and what each role may do. */
export function PeopleTabs({ current, designated }: PeopleTabsProps) {
  return (
    <Tabs
      label="Pessoas"
      tabs={[
        { href: '/pessoas', label: 'Contas', current: current === 'contas' },
        ...(designated
          ? [{ href: '/pessoas/designados', label: 'Designados', current: current === 'designados' }]
          : []),
        { href: '/pessoas/permissoes', label: 'Quem pode o quê', current: current === 'permissoes' },
      ]}
    />
  );
}

import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';
import { removeViewAction } from '@/lib/features/views/actions';
import { SaveViewForm } from './save-view-form';

export type SavedViewsProps = {
  /** The list's place in the address. */
  list: string;
  views: { id: string; name: string; search: string }[];
  /** Filters and order as they are now, in the words of an address; empty when there are none. */
  search: string;
  /** Whether anything narrows the list, so that there is something to clear. */
  isNarrowed: boolean;
};

/** The person's own ways to look at a list, and the way to keep one more. Nothing where there is neither. */
export function SavedViews({ list, views, search, isNarrowed }: SavedViewsProps) {
  const current = views.find((view) => view.search === search);
  const savable = search !== '' && !current;
  if (views.length === 0 && !savable && !isNarrowed) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2 text-small print:hidden">
      {views.length > 0 && (
        <nav aria-label="Visões salvas">
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => (
              <li
                key={view.id}
                className={`flex items-center rounded-pill border ${view === current ? 'border-accent bg-pick' : 'border-line'}`}
              >
                <Anchor
                  href={`/${list}?${view.search}`}
                  aria-current={view === current ? 'page' : undefined}
                  className="text-link inline-flex min-h-10 items-center py-1 pl-4 font-strong"
                >
                  {view.name}
                </Anchor>
                <OneButtonForm
                  action={removeViewAction}
                  values={{ id: view.id }}
                  label={`Remover a visão ${view.name}`}
                  variant="link"
                  size="bar"
                  pendingText="…"
                >
                  <Icon name="close" size={16} className="mx-3" />
                </OneButtonForm>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {savable && <SaveViewForm list={list} search={search} />}
      {isNarrowed && (
        <ActionLink href={`/${list}`} icon="close">
          Limpar filtros
        </ActionLink>
      )}
    </div>
  );
}

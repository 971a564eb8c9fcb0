import type { PartySwitch } from './shell-props';

/** Which of their parties a person works for; one button for each of the others. */
export function PartySwitcher({ parties, action }: PartySwitch) {
  return (
    <form action={action} className="border-b border-hair pb-2">
      <p className="pt-2 text-small text-mute">Você trabalha por</p>
      <ul>
        {parties.map(({ id, acronym, current }) => (
          <li key={id}>
            {current ? (
              <span aria-current="true" className="flex min-h-10 items-center text-small font-strong text-title">
                {acronym}
              </span>
            ) : (
              <button
                type="submit"
                name="partyId"
                value={id}
                className="text-link flex min-h-10 cursor-pointer items-center text-small"
              >
                Mudar para {acronym}
              </button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}

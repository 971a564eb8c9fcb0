import { PartyFields, type PartyFieldsProps } from '@/components/agenda/party-fields';
import { Button } from '@/components/ui/button';

/** Which party to invite someone to; in the address, so that the form beneath knows the roles. */
export function PartyChoice(props: PartyFieldsProps) {
  if (props.parties.length < 2 && !props.searches) return null;
  return (
    <form role="search" aria-label="Escolher o partícipe" className="mb-8 flex flex-wrap items-end gap-x-4 gap-y-3">
      <PartyFields {...props} />
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Escolher
      </Button>
    </form>
  );
}

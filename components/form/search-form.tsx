import { Button } from '@/components/ui/button';
import { TextInput } from './text-input';

export type SearchFormProps = {
  action: string;
  label: string;
  value?: string;
  /** What the address calls the words. */
  name?: string;
  placeholder?: string;
};

/** A search by words, which goes into the address. */
export function SearchForm({ action, label, value, name = 'busca', placeholder }: SearchFormProps) {
  return (
    <form action={action} role="search" className="flex flex-wrap items-end gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <TextInput
          id="busca"
          name={name}
          label={label}
          defaultValue={value}
          placeholder={placeholder}
          maxLength={100}
        />
      </div>
      <Button type="submit" variant="outlined">
        Buscar
      </Button>
    </form>
  );
}

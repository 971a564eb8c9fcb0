/** The dash of a table cell, spoken "não se aplica" or as given. */
export function NotApplicable({ label = 'não se aplica' }: { label?: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-control">
        –
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
}
